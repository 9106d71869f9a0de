package nl.buurtpers.app.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A small edition that explains itself: an item of each of the common kinds, and a picture.
 *
 * @param language {@code nl} or {@code en}
 * @param date its day of publication
 */
record StarterEdition(String language, LocalDate date) {

    private static final List<String> FILES = List.of(
            "edition.yaml",
            "articles/010-welkom.md",
            "articles/020-koffie.md",
            "articles/030-oud-papier.md",
            "articles/040-wijkcentrum.md");

    private static final int WIDTH = 1800;
    private static final int HEIGHT = 1200;

    void write(Path folder) throws IOException {
        for (var file : FILES) {
            var target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text(file));
        }
        var picture = folder.resolve("images").resolve("straat.png");
        Files.createDirectories(picture.getParent());
        ImageIO.write(street(), "png", picture.toFile());
    }

    private String text(String file) throws IOException {
        var name = "starter/" + language + "/" + file;
        try (var stream = Objects.requireNonNull(StarterEdition.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@DATE@", date.toString())
                    .replace("@SOON@", date.plusDays(9).toString())
                    .replace("@LATER@", date.plusDays(12).toString());
        }
    }

    /** A street of four houses under a sun, wide enough to be printed across two columns. */
    private static BufferedImage street() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xd8e9f0));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xf2c14e));
        pen.fill(new Ellipse2D.Double(1380, 110, 220, 220));
        pen.setColor(new Color(0x7a8b69));
        pen.fillRect(0, 950, WIDTH, 250);
        int[] walls = {0x9c3d2e, 0xc98a4b, 0x2f5d62, 0x8a5a83};
        for (int house = 0; house < walls.length; house++) {
            house(pen, 120 + house * 400, 520 + house % 2 * 60, new Color(walls[house]));
        }
        pen.dispose();
        return picture;
    }

    private static void house(Graphics2D pen, int left, int eaves, Color wall) {
        pen.setColor(wall);
        pen.fillRect(left, eaves, 340, 1000 - eaves);
        var roof = new Path2D.Double();
        roof.moveTo(left - 30, eaves);
        roof.lineTo(left + 170, eaves - 210);
        roof.lineTo(left + 370, eaves);
        roof.closePath();
        pen.setColor(new Color(0x3b3a3a));
        pen.fill(roof);
        pen.setColor(new Color(0xfdf6e3));
        pen.fillRect(left + 50, eaves + 70, 90, 110);
        pen.fillRect(left + 200, eaves + 70, 90, 110);
        pen.setColor(new Color(0x3b3a3a));
        pen.setStroke(new BasicStroke(8));
        pen.drawLine(left + 95, eaves + 70, left + 95, eaves + 180);
        pen.drawLine(left + 245, eaves + 70, left + 245, eaves + 180);
        pen.fillRect(left + 130, 830, 90, 170);
    }
}
