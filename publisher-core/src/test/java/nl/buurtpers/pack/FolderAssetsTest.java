package nl.buurtpers.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.buurtpers.render.Assets.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderAssetsTest {

    @TempDir
    Path folder;

    @Test
    void scales_down_to_fit_and_never_up() throws IOException {
        save(picture(600, 400, BufferedImage.TYPE_INT_RGB), "png", "a.png");

        var picture = assets().picture("a.png", 300, 300);

        assertThat(new Size(picture.getWidth(), picture.getHeight())).isEqualTo(new Size(300, 200));
        assertThat(assets().picture("a.png", 9000, 9000).getWidth()).isEqualTo(600);
    }

    /** Four inks as photographers send them to a printer: turned around, with the note of Adobe that says so or without. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inks_of_a_press_become_colours_of_a_screen(boolean noted) throws IOException {
        Files.write(folder.resolve("inkt.jpg"), inks(noted, 20, 200, 240, 30));

        var pixel = new Color(assets().picture("inkt.jpg", 100, 100).getRGB(40, 40));

        assertThat(pixel.getRed()).isCloseTo(225 * 235 / 255, within(4));
        assertThat(pixel.getGreen()).isCloseTo(225 * 55 / 255, within(4));
        assertThat(pixel.getBlue()).isCloseTo(225 * 15 / 255, within(4));
        assertThat(assets().encoded("inkt.jpg", 100, 100).mediaType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                assets().encoded("inkt.jpg", 100, 100).bytes()))
                        .getColorModel()
                        .getNumComponents())
                .isEqualTo(3);
    }

    private static byte[] inks(boolean noted, int... inks) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 80, 80, 4, null);
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                raster.setPixel(
                        x, y, noted ? Arrays.stream(inks).map(ink -> 255 - ink).toArray() : inks);
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return noted ? withAdobesNote(file.toByteArray()) : file.toByteArray();
    }

    private static byte[] withAdobesNote(byte[] file) {
        var note = new byte[] {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        var noted = new ByteArrayOutputStream();
        noted.write(file, 0, 2);
        noted.writeBytes(note);
        noted.write(file, 2, file.length - 2);
        return noted.toByteArray();
    }

    @Test
    void a_pixel_is_the_mean_of_what_it_covers() throws IOException {
        var stripes = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x += 2) {
            for (int y = 0; y < 64; y++) {
                stripes.setRGB(x, y, 0xffffff);
            }
        }
        save(stripes, "png", "stripes.png");

        var grey = assets().picture("stripes.png", 32, 32);

        assertThat(grey.getRGB(5, 5) & 0xff).isEqualTo(128);
        assertThat(grey.getRGB(31, 0) & 0xff).isEqualTo(128);
    }

    @Test
    void a_picture_is_the_same_whatever_was_asked_before() throws IOException {
        save(noise(331, 217, 11), "png", "foto.png");
        var small = assets().picture("foto.png", 90, 90);
        var later = assets();
        later.picture("foto.png", 331, 217);
        later.picture("foto.png", 200, 200);

        assertThat(pixels(later.picture("foto.png", 90, 90))).isEqualTo(pixels(small));
    }

    @Test
    void a_plain_ground_keeps_its_colour_at_every_size() throws IOException {
        var plain = picture(97, 61, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 97 * 61; i++) {
            plain.setRGB(i % 97, i / 97, 0x7b1f2c);
        }
        save(plain, "png", "vlak.png");

        for (int width = 1; width < 97; width++) {
            assertThat(pixels(assets().picture("vlak.png", width, 61))).containsOnly(0xff7b1f2c);
        }
    }

    private static int[] pixels(BufferedImage picture) {
        int width = picture.getWidth();
        return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    }

    /** The left half of the upright picture is red, the top of its right half blue. */
    @ParameterizedTest
    @CsvSource({"1,40,20", "2,40,20", "3,40,20", "4,40,20", "5,20,40", "6,20,40", "7,20,40", "8,20,40"})
    void a_photograph_stands_upright_whichever_way_the_camera_was_held(int orientation, int width, int height)
            throws IOException {
        Files.write(folder.resolve("foto.jpg"), Photographs.held(orientation));

        var assets = assets();

        assertThat(assets.size("foto.jpg")).isEqualTo(new Size(width * 8, height * 8));
        var upright = assets.picture("foto.jpg", width, height);
        assertThat(new Size(upright.getWidth(), upright.getHeight())).isEqualTo(new Size(width, height));
        // what was stored at the top left stands where the tag says
        var corner = Photographs.corner(orientation, width, height);
        assertThat(red(upright.getRGB(corner.x, corner.y))).isTrue();
    }

    @Test
    void nothing_of_what_a_camera_notes_survives() throws IOException {
        Files.write(folder.resolve("foto.jpg"), Photographs.held(6));

        var file = assets().encoded("foto.jpg", 320, 320);

        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GEHEIM");
    }

    @Test
    void a_light_photograph_is_passed_on_as_sharp_as_it_is_without_what_the_camera_notes() throws IOException {
        var camera = Photographs.held(1);
        var whole = Arrays.copyOf(camera, camera.length + 9);
        System.arraycopy("STAART en".getBytes(StandardCharsets.ISO_8859_1), 0, whole, camera.length, 9);
        Files.write(folder.resolve("foto.jpg"), whole);

        var file = assets().encoded("foto.jpg", 200, 100);

        assertThat(file.size()).isEqualTo(new Size(320, 160));
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(file.bytes()).hasSizeLessThan(camera.length);
        assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GEHEIM", "STAART");
        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file.bytes()))))
                .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(camera))));
    }

    @Test
    void a_light_drawing_is_passed_on_without_what_a_program_notes() throws IOException {
        save(picture(300, 200, BufferedImage.TYPE_BYTE_INDEXED), "png", "kaart.png");
        var file = folder.resolve("kaart.png");
        var original = Files.readAllBytes(file);
        Files.write(file, Photographs.withText(original, "GEHEIM"));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("GEHEIM");

        assertThat(assets().encoded("kaart.png", 150, 100).bytes()).isEqualTo(original);
    }

    @Test
    void a_heavy_photograph_is_made_smaller() throws IOException {
        save(noise(400, 300, 5), "jpeg", "foto.jpg");

        assertThat(assets().encoded("foto.jpg", 200, 200).size()).isEqualTo(new Size(200, 150));
    }

    @ParameterizedTest
    @CsvSource({"1, 0xe2, ICC_PROFILE", "1, 0xee, Adobe", "6, 0xfe, hallo"})
    void a_photograph_that_must_be_understood_to_be_shown_is_made_anew(int orientation, int marker, String note)
            throws IOException {
        Files.write(folder.resolve("foto.jpg"), Photographs.withSegment(Photographs.held(orientation), marker, note));

        assertThat(assets().encoded("foto.jpg", 200, 200).size().width()).isLessThanOrEqualTo(200);
    }

    @Test
    void a_drawing_keeps_its_see_through_parts() throws IOException {
        var drawing = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        var graphics = drawing.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 50, 100);
        graphics.dispose();
        save(drawing, "png", "logo.png");

        var file = assets().encoded("logo.png", 50, 50);

        assertThat(file.mediaType()).isEqualTo("image/png");
        var read = ImageIO.read(new ByteArrayInputStream(file.bytes()));
        assertThat(read.getRGB(read.getWidth() / 5, 10)).isEqualTo(0xffff0000);
        assertThat(read.getRGB(read.getWidth() * 4 / 5, 10) >>> 24).isZero();
    }

    @Test
    void a_photograph_saved_as_png_becomes_a_photograph() throws IOException {
        save(noise(200, 200, 7), "png", "foto.png");

        assertThat(assets().encoded("foto.png", 200, 200).extension()).isEqualTo("jpg");
    }

    @Test
    void a_grey_picture_keeps_its_greys() throws IOException {
        var grey = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(3, 3, 0, 100);
        save(grey, "png", "grijs.png");

        assertThat(assets().picture("grijs.png", 10, 10).getRGB(3, 3)).isEqualTo(0xff646464);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_3BYTE_BGR
            })
    void any_colour_model_ends_as_plain_colours(int type) throws IOException {
        save(picture(40, 20, type), "png", "a.png");

        var read = assets().picture("a.png", 20, 20);

        assertThat(read.getColorModel().getColorSpace().isCS_sRGB()).isTrue();
        assertThat(read.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
        assertThat(read.getRGB(18, 1) & 0xffffff).isEqualTo(0x000000);
    }

    @Test
    void of_a_moving_gif_the_first_picture_stands() throws IOException {
        save(picture(40, 20, BufferedImage.TYPE_BYTE_INDEXED), "gif", "a.gif");

        assertThat(assets().encoded("a.gif", 40, 20).extension()).isEqualTo("png");
    }

    @Test
    void twice_gives_the_same_bytes() throws IOException {
        save(picture(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", "a.jpg");

        assertThat(assets().encoded("a.jpg", 100, 100).bytes())
                .isEqualTo(assets().encoded("a.jpg", 100, 100).bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../geheim.png", "/etc/passwd", "images/../../geheim.png", "link.png", "niets.png", "images"})
    void opens_nothing_outside_the_folder(String source) throws IOException {
        var root = Files.createDirectory(folder.resolve("editie"));
        Files.createDirectory(root.resolve("images"));
        save(picture(10, 10, BufferedImage.TYPE_INT_RGB), "png", "geheim.png");
        Files.createSymbolicLink(root.resolve("link.png"), folder.resolve("geheim.png"));
        var assets = new FolderAssets(root);

        assertThatThrownBy(() -> assets.size(source)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> assets.font(source)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_broken_file_is_an_error_that_names_it() throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "\u00ff\u00d8\u00ff kapot", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> assets().picture("a.jpg", 10, 10))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.jpg");
    }

    private FolderAssets assets() throws IOException {
        return new FolderAssets(folder);
    }

    /** A photograph that no compressor makes light. */
    private static BufferedImage noise(int width, int height, long seed) {
        var noise = new Random(seed);
        var photograph = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            photograph.setRGB(i % width, i / width, noise.nextInt(1 << 24));
        }
        return photograph;
    }

    /** White on the left, black on the right. */
    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        return picture;
    }

    private void save(BufferedImage picture, String format, String name) throws IOException {
        assertThat(ImageIO.write(picture, format, folder.resolve(name).toFile()))
                .isTrue();
    }

    private static boolean red(int rgb) {
        return (rgb >> 16 & 0xff) > 180 && (rgb >> 8 & 0xff) < 80 && (rgb & 0xff) < 80;
    }
}
