package nl.buurtpers.feed;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.render.Assets;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.TestKit;

/** Feeds made of small editions. */
final class Made {

    static final Optional<URI> WEBSITE = Optional.of(URI.create("https://wijk.example/krant/"));

    private Made() {}

    static Edition edition(Optional<URI> website, Item... items) {
        return new Edition(
                "De Wijkwijzer",
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
                List.of(items));
    }

    static Path feeds(Path folder, Edition edition) {
        var renderer = new FeedsRenderer();
        try {
            renderer.compose(TestKit.plan(renderer, edition), TestKit.of(renderer, edition, new Stamps()))
                    .paint(new FolderSink(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Pictures of a few bytes: where feeds are read, nobody looks at them. */
    private static final class Stamps implements Assets {

        @Override
        public Size size(String source) {
            return new Size(16, 10);
        }

        @Override
        public BufferedImage picture(String source, int width, int height) {
            return new BufferedImage(16, 10, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public Encoded encoded(String source, int width, int height) {
            return Encoded.of(source.getBytes(StandardCharsets.UTF_8), "image/jpeg", "jpg", size(source));
        }

        @Override
        public byte[] font(String source) {
            throw new IllegalArgumentException("no font " + source);
        }
    }

    static List<Block> text(String words) {
        return List.of(new Block.Paragraph(List.of(new Inline.Text(words))));
    }
}
