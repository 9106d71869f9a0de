package nl.buurtpers.app.delivery.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A message that came back, of the folder of samples. All speak of the copy {@link #MARK}, to jan@voorbeeld.example.
 *
 * @param name of its file, without {@code .eml}
 */
record Sample(String name, String words) {

    static final String MARK = "47.183.9e3779b9";
    static final String READER = "jan@voorbeeld.example";

    private static final Path FOLDER = Path.of("src/test/resources/nl/buurtpers/app/delivery/returns");

    static Sample of(String name) {
        try {
            return new Sample(name, Files.readString(FOLDER.resolve(name + ".eml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length()))
                    .sorted()
                    .toList();
        }
    }

    Sample with(String what, String instead) {
        return new Sample(name, words.replace(what, instead));
    }

    /** As it travels, with the line ends of mail. */
    byte[] bytes() {
        return words.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    Report read() {
        return Report.read(bytes());
    }
}
