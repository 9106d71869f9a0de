package nl.buurtpers.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.buurtpers.render.Sha256;

/**
 * Puts a backup back into an empty data folder.
 *
 * @param data a folder that does not exist or is empty
 */
public record Restore(Path data) {

    /** What came of it. */
    public sealed interface Outcome {

        /** All of it is back. */
        record Done(int files) implements Outcome {}

        /** There is something in the folder already; nothing was changed. */
        record NotEmpty() implements Outcome {}

        /** The file is no backup, or it was damaged; nothing stays of it. */
        record Damaged(String name) implements Outcome {}
    }

    /** Restores a backup; every file is compared with its hash. */
    public Outcome from(Path backup) throws IOException {
        if (Files.exists(data)) {
            try (var inside = Files.list(data)) {
                if (inside.findAny().isPresent()) {
                    return new Outcome.NotEmpty();
                }
            }
        }
        var outcome = unpack(backup);
        if (outcome instanceof Outcome.Damaged) {
            org.springframework.util.FileSystemUtils.deleteRecursively(data);
        }
        return outcome;
    }

    private Outcome unpack(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            var list = zip.getEntry(Backup.LIST);
            if (list == null) {
                return new Outcome.Damaged(Backup.LIST);
            }
            var sums = sums(zip, list);
            for (var name : sums.keySet().stream().sorted().toList()) {
                if (!restored(zip, name, sums.getOrDefault(name, ""))) {
                    return new Outcome.Damaged(name);
                }
            }
            return new Outcome.Done(sums.size());
        } catch (java.util.zip.ZipException e) {
            return new Outcome.Damaged(String.valueOf(backup.getFileName()));
        }
    }

    private static Map<String, String> sums(ZipFile zip, ZipEntry list) throws IOException {
        var sums = new HashMap<String, String>();
        try (var in = zip.getInputStream(list)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("  ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> sums.put(parts[1], parts[0]));
        }
        return sums;
    }

    private boolean restored(ZipFile zip, String name, String sum) throws IOException {
        var entry = zip.getEntry(name);
        var file = data.resolve(name).normalize();
        if (entry == null || !file.startsWith(data.normalize())) {
            return false;
        }
        Files.createDirectories(file.resolveSibling("."));
        var digest = Sha256.start();
        try (var in = zip.getInputStream(entry);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sum);
    }
}
