package nl.buurtpers.app.cli;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A film of slides, made by an installed ffmpeg: H.264 (High, 4:2:0, progressive), the colours of ITU-R BT.709 in the levels
 * of television, without sound. The same version of ffmpeg makes the same bytes again.
 *
 * @param encoder the program
 * @param list the cutting list: names of slides and how long they stand
 * @param fps frames per second: 25, or 50 as the screens of stations run
 */
record Film(Path encoder, Path list, int fps) {

    /** The file in the folder of slides that is a cutting list. */
    static final String CUTTING_LIST = "loop.ffconcat";

    private static final Pattern DURATION = Pattern.compile("duration ([0-9]+[.][0-9]+)");

    /** From full-range sRGB to the limited range of television; a slide is sharp, so no softening between pixels. */
    private static final String COLOURS = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1";

    /** The encoder on the path of this machine, or the one that is named. */
    static Optional<Path> encoder(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("FFMPEG")).stream().map(Path::of);
        var onPath = Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("ffmpeg", "ffmpeg.exe").map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** How long a round takes, in seconds. */
    BigDecimal length() throws IOException {
        return Files.readAllLines(list, StandardCharsets.US_ASCII).stream()
                .map(DURATION::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> new BigDecimal(match.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Makes the film; the file is there when it is whole. The result is what the encoder complained of, if it did. */
    Optional<String> write(Path film) throws IOException, InterruptedException {
        var whole = film.toAbsolutePath();
        var part = whole.resolveSibling("." + whole.getFileName() + ".part");
        Files.createDirectories(whole.getParent());
        try {
            var trouble = encode(part);
            if (trouble.isEmpty()) {
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            }
            return trouble;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Optional<String> encode(Path part) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(part)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
                ? Optional.empty()
                : Optional.of(said.lines().reduce("", (_, last) -> last));
    }

    private List<String> command(Path part) throws IOException {
        var input = List.of(encoder.toString(), "-nostdin", "-v", "error", "-y", "-f", "concat", "-i", list.toString());
        var picture = List.of("-vf", COLOURS + ",fps=" + fps, "-t", length().toPlainString(), "-an");
        var colours = List.of(
                "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709");
        // Still pictures: the fastest search finds all there is to find. A key frame each second, so that a player may
        // jump.
        var encoding = List.of(
                "-c:v",
                "libx264",
                "-preset",
                "superfast",
                "-tune",
                "stillimage",
                "-profile:v",
                "high",
                "-crf",
                "18",
                "-g",
                Integer.toString(fps),
                "-threads",
                "4");
        // The same bytes each time: no dates, no name and version of the program.
        var file = List.of(
                "-map_metadata",
                "-1",
                "-fflags",
                "+bitexact",
                "-flags:v",
                "+bitexact",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                part.toString());
        return Stream.of(input, picture, colours, encoding, file)
                .flatMap(List::stream)
                .toList();
    }
}
