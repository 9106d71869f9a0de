package nl.buurtpers.print.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.buurtpers.render.PrintProfile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tools that are not ours read in a press file: Ghostscript its inks, qpdf its structure, poppler its parts. */
class IndependentReadersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("nl.buurtpers.print.press.PrintShopsTest#shops")
    void inks_structure_fonts_and_pictures_are_what_the_shop_asks(PrintProfile shop) throws Exception {
        PrintShopsTest.print(shop, folder);
        var file = folder.resolve("newspaper-print.pdf");

        assertThat(run("qpdf", "--check", file.toString())).contains("No syntax or stream encoding errors found");
        var fonts = table("pdffonts", file);
        assertThat(fonts).allMatch(row -> row.contains(" yes yes yes "));
        assertThat(fonts.isEmpty()).isEqualTo(shop.outlines());
        assertThat(table("pdfimages", file)).isNotEmpty().allMatch(row -> row.contains(" cmyk "));
        assertThat(mostInk(file)).isBetween(100.0, shop.inkLimit());
    }

    /** The rows below the heading of a table. */
    private List<String> table(String tool, Path file) throws Exception {
        var words = tool.equals("pdfimages") ? run(tool, "-list", file.toString()) : run(tool, file.toString());
        return words.lines().skip(2).toList();
    }

    /** The most ink that Ghostscript puts on a pixel within the trim, in percent. */
    private double mostInk(Path file) throws Exception {
        run(
                "gs",
                "-q",
                "-dNOPAUSE",
                "-dBATCH",
                "-dUseTrimBox",
                "-sDEVICE=tiff32nc",
                "-r72",
                "-o",
                folder.resolve("plate-%03d.tif").toString(),
                file.toString());
        int most = 0;
        try (var plates = Files.newDirectoryStream(folder, "plate-*.tif")) {
            for (var plate : plates) {
                most = Math.max(most, mostOf(plate));
            }
        }
        return most / 2.55;
    }

    private static int mostOf(Path plate) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (var in = ImageIO.createImageInputStream(plate.toFile())) {
            reader.setInput(in);
            var inks = reader.readAsRenderedImage(0, null).getData();
            int most = 0;
            int[] row = new int[inks.getWidth() * 4];
            for (int y = 0; y < inks.getHeight(); y++) {
                inks.getPixels(0, y, inks.getWidth(), 1, row);
                for (int x = 0; x < row.length; x += 4) {
                    most = Math.max(most, row[x] + row[x + 1] + row[x + 2] + row[x + 3]);
                }
            }
            return most;
        } finally {
            reader.dispose();
        }
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }
}
