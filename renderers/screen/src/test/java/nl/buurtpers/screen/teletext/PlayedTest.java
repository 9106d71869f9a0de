package nl.buurtpers.screen.teletext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.FolderSink;
import nl.buurtpers.testkit.Sample;
import nl.buurtpers.testkit.Samples;
import nl.buurtpers.testkit.TestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a player that is not ours shows of the stream: ffmpeg, with the decoder of libzvbi. */
class PlayedTest {

    /** The line that ffmpeg prints for row 0: page and subpage, then the header. */
    private static final Pattern HEADER = Pattern.compile("([1-8][0-9]{2})\\.([0-9]{2}) .*");

    @TempDir
    Path folder;

    static Stream<Sample> editions() {
        return Stream.concat(
                Samples.all(),
                Stream.of(11L, 12L, 13L).map(seed -> Sample.of("generated-" + seed, Editions.generated(seed))));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void a_player_shows_all_pages(Sample sample) throws Exception {
        publish(sample);
        assertThat(played("edition.ts")).isEqualTo(composed());
    }

    @Test
    void a_player_shows_the_pages_beside_a_picture() throws Exception {
        publish(Samples.named("klein"));
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "color=c=blue:s=720x576:r=25:d=4",
                "-i",
                "edition.ts",
                "-map",
                "0:v",
                "-map",
                "1:s",
                "-c:v",
                "mpeg2video",
                "-c:s",
                "copy",
                "-t",
                "4",
                "-f",
                "mpegts",
                "muxed.ts");
        assertThat(played("muxed.ts")).isEqualTo(composed());
    }

    /** Words by page and subpage. */
    private Map<String, String> played(String file) throws Exception {
        ffmpeg(
                "-txt_page",
                "*",
                "-txt_format",
                "text",
                "-txt_chop_top",
                "0",
                "-i",
                file,
                "-map",
                "0:s:0",
                "-c:s",
                "webvtt",
                "-f",
                "webvtt",
                "played.vtt");
        var pages = new TreeMap<String, String>();
        for (var cue : Files.readString(folder.resolve("played.vtt")).split("\n\n(?=[0-9:.]+ --> )", -1)) {
            var lines = cue.lines().filter(line -> !line.contains(" --> ")).toList();
            var header = HEADER.matcher(lines.isEmpty() ? "" : lines.getFirst());
            if (header.matches()) {
                pages.put(header.group(1) + "/" + header.group(2), words(lines.subList(1, lines.size())));
            }
        }
        return pages;
    }

    private Map<String, String> composed() throws IOException {
        var pages = new TreeMap<String, String>();
        for (var screen : TtiReader.folder(folder.resolve("tti"))) {
            pages.put(
                    "%d/%02d".formatted(screen.page(), screen.sub()),
                    words(screen.rows().subList(1, 24)));
        }
        return pages;
    }

    /** libzvbi has mosaics as private characters, and calls the dash of the English set a long one. */
    private static String words(List<String> rows) {
        return String.join(" ", rows)
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace('—', '–')
                .replaceAll("[\\s\\p{Co}]+", " ")
                .strip();
    }

    private void publish(Sample sample) throws IOException {
        var renderer = new TeletextRenderer();
        renderer.compose(TestKit.plan(renderer, sample.edition()), TestKit.of(renderer, sample))
                .paint(new FolderSink(folder));
    }

    private void ffmpeg(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("ffmpeg", "-y", "-nostdin", "-loglevel", "error"), Stream.of(arguments));
        var process = new ProcessBuilder(command.toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
