package nl.buurtpers.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Proof;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;

/** Letters made of small editions. */
final class Made {

    static final Optional<URI> WEBSITE = Optional.of(URI.create("https://wijk.example/krant/"));

    private Made() {}

    static Edition edition(String publication, Optional<URI> website, List<Item> items) {
        return new Edition(
                publication,
                "Soesterkwartier",
                Optional.of("Amersfoort"),
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.of("Winter"),
                Optional.empty(),
                Optional.empty(),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                website,
                Contact.NONE,
                List.of(),
                List.of(),
                items);
    }

    static Proof letter(Path folder, Edition edition, Map<String, String> options) {
        return letter(
                folder, new Sample("made", edition, HouseStyle.STANDARD, new DrawnAssets(), Map.of("email", options)));
    }

    static Proof letter(Path folder, Sample sample) {
        var renderer = new NewsletterRenderer();
        try {
            var proof = renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample));
            proof.paint(new FolderSink(folder));
            return proof;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Block> text(String words) {
        return List.of(new Block.Paragraph(List.of(new Inline.Text(words))));
    }
}
