package nl.buurtpers.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;

/** Tells a TrueType or OpenType font by its first bytes (OpenType specification, "Organization of an OpenType font"). */
final class FontFile {

    private FontFile() {}

    static Optional<AssetDesk.Fault> fault(Folder.Found.File file) {
        try (var in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            var head = in.readNBytes(4);
            var tag = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean font = tag.equals("\0\1\0\0") || tag.equals("OTTO") || tag.equals("true");
            return font ? Optional.empty() : Optional.of(new AssetDesk.Fault("not-a-font"));
        } catch (IOException e) {
            return Optional.of(new AssetDesk.Fault("asset-cannot-read"));
        }
    }
}
