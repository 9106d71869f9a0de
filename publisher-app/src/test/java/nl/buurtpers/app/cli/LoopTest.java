package nl.buurtpers.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.testkit.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A film of the slides, looked at with ffprobe and ffmpeg as a station does. */
class LoopTest {

    private static final Path KLEIN = Samples.folder().resolve("klein");

    @TempDir
    private static Path folder;

    private static Path publication;
    private static Path film;

    @BeforeAll
    static void make() {
        publication = folder.resolve("uitgave");
        film = folder.resolve("film/loop.mp4");
        assertThat(Desk.ofTheHouse()
                        .publish(KLEIN, publication, "--channels", "screens")
                        .status())
                .isZero();
        var said = Desk.ofTheHouse().run("loop", publication, "--out", film);
        assertThat(said.status()).as(said.err()).isZero();
    }

    @Test
    void it_is_what_stations_take_and_lasts_one_round() throws Exception {
        var stream = said(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=codec_name,profile,width,height,pix_fmt,field_order,color_range,color_space,r_frame_rate,nb_frames",
                "-of",
                "default=nw=1",
                film.toString());
        assertThat(stream.lines())
                .contains(
                        "codec_name=h264",
                        "profile=High",
                        "width=1920",
                        "height=1080",
                        "pix_fmt=yuv420p",
                        "field_order=progressive",
                        "color_range=tv",
                        "color_space=bt709",
                        "r_frame_rate=25/1");
        double seconds = new Film(Path.of("ffmpeg"), list(), 25).length().doubleValue();
        assertThat(seconds).isGreaterThan(10);
        assertThat(stream).contains("nb_frames=" + Math.round(seconds * 25));
    }

    @Test
    void every_slide_stands_in_it_for_its_time() throws Exception {
        double begin = 0;
        var lines = Files.readAllLines(list());
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            var slide = ImageIO.read(publication
                    .resolve("screens")
                    .resolve(lines.get(i).substring("file ".length()))
                    .toFile());
            double duration = Double.parseDouble(lines.get(i + 1).substring("duration ".length()));
            assertThat(difference(frame(begin + 0.1), slide)).isCloseTo(0, within(4.0));
            assertThat(difference(frame(begin + duration - 0.1), slide)).isCloseTo(0, within(4.0));
            begin += duration;
        }
    }

    @Test
    void it_is_the_same_to_the_last_byte_when_it_is_made_again() throws IOException {
        var again = folder.resolve("again.mp4");
        Desk.ofTheHouse().run("loop", publication.resolve("screens"), "--out", again);
        assertThat(again).hasSameBinaryContentAs(film);
    }

    @Test
    void without_ffmpeg_it_says_what_to_do() {
        var errors = new java.io.ByteArrayOutputStream();
        var out = new PrintStream(errors, true, StandardCharsets.UTF_8);
        var command = new LoopCommand(new Console(out, out, false, "nl"), Map.of("PATH", folder.toString()));
        assertThat(new CommandLine(command).execute(publication.toString())).isEqualTo(Status.FAULT);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("zonder ffmpeg", "apt install", "screens.zip");
    }

    @Test
    void without_slides_it_says_how_to_make_them() {
        var said = new Desk(Renderers.found(), "nl").run("loop", folder.resolve("film"));
        assertThat(said.status()).isEqualTo(Status.USAGE);
        assertThat(said.err()).contains("--channels screens");
    }

    private static Path list() {
        return publication.resolve("screens").resolve(Film.CUTTING_LIST);
    }

    private static BufferedImage frame(double second) throws Exception {
        var picture = folder.resolve("frame.png");
        said(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                film.toString(),
                "-ss",
                Double.toString(second),
                "-frames:v",
                "1",
                picture.toString());
        return ImageIO.read(picture.toFile());
    }

    /** The mean difference of levels, on a grid of points. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        long sum = 0;
        long count = 0;
        for (int y = 4; y < one.getHeight(); y += 7) {
            for (int x = 4; x < one.getWidth(); x += 7) {
                sum += Math.abs(new Color(one.getRGB(x, y)).getGreen() - new Color(other.getRGB(x, y)).getGreen());
                count++;
            }
        }
        return (double) sum / count;
    }

    private static String said(String... command) throws Exception {
        var process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
