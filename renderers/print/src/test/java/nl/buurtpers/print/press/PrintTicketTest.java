package nl.buurtpers.print.press;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.model.Edition;
import nl.buurtpers.print.paint.PrintJob;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Options;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.render.Sink;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.TestKit;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Kerns;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;
import org.junit.jupiter.api.Test;

class PrintTicketTest {

    private final Edition edition =
            Editions.all().findFirst().map(Sample::edition).orElseThrow();

    @Test
    void tells_the_shop_what_it_gets() throws Exception {
        var files = new TreeMap<String, ByteArrayOutputStream>();
        Sink sink = new Sink() {
            @Override
            public OutputStream open(OutputFile file) {
                var out = new ByteArrayOutputStream();
                files.put(file.path(), out);
                return out;
            }
        };

        job().press(sink, "newspaper-print.pdf", "print-ticket.json");

        assertThat(files.keySet()).containsExactly("newspaper-print.pdf", "print-ticket.json");
        assertThat(requireNonNull(files.get("print-ticket.json")).toString(StandardCharsets.UTF_8))
                .contains("\"file\": \"newspaper-print.pdf\"")
                .contains("\"pages\": 1")
                .contains("\"trimWidthMm\": 210")
                .contains("\"trimHeightMm\": 297")
                .contains("\"bleedMm\": 3")
                .contains("\"standard\": \"PDF/X-4\"")
                .contains("\"outputCondition\": \"FOGRA39\"")
                .contains("\"inkLimitPercent\": 300")
                .contains("\"rule\": \"pages-multiple\"")
                .contains("\"passed\": false");
    }

    @Test
    void the_name_for_the_shop_follows_its_pattern() {
        assertThat(name("{publication}-{date}")).matches("[a-z0-9-]+-" + edition.date() + "\\.pdf");
        assertThat(name("{nonsense}-{pages}p")).isEqualTo("16p.pdf");
        assertThat(name("../../etc/{date}")).isEqualTo("etc-" + edition.date() + ".pdf");
        assertThat(name("${x}\r\n%p")).isEqualTo("p.pdf");
        assertThat(name("")).isEqualTo(edition.date() + ".pdf");
    }

    private String name(String pattern) {
        return ShopFileName.of(pattern, edition, 16);
    }

    private PrintJob job() throws IOException {
        var kit = new Kit(
                new DrawnAssets(),
                HouseStyle.STANDARD,
                new Options(Map.of()),
                TestKit.published(edition),
                PrintProfile.STANDARD,
                Kit.Progress.SILENT);
        var face = FontLibrary.face(FontLibrary.SERIF, 400, false);
        var run = new Frame.TextRun(60, 60, 40, face, 9, Ink.BLACK, "tekst", Kerns.NONE, 0, 0, Frame.Ending.NOTHING);
        var composition = new Composition(
                "t",
                "nl",
                new Element.Branch(Mark.Plain.DOCUMENT, List.of(new Element.Leaf(Mark.Plain.P, 1))),
                List.of(new Page(595.276, 841.89, "1", List.of(Piece.of(1, List.of(run))))),
                List.of());
        return new PrintJob(composition, kit, edition);
    }
}
