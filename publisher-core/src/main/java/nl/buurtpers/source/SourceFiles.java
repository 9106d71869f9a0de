package nl.buurtpers.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text files of an edition folder: which there are, and what they say. */
final class SourceFiles {

    static final String EDITION = "edition.yaml";
    static final String ARTICLES = "articles";

    private final Folder folder;
    private final Troubles troubles;

    SourceFiles(Folder folder, Troubles troubles) {
        this.folder = folder;
        this.troubles = troubles;
    }

    /** Paths of the item files in natural order. */
    List<String> items() {
        var paths = new ArrayList<String>();
        switch (folder.find(ARTICLES)) {
            case Folder.Found.Directory directory -> gather(directory, 1, paths);
            case Folder.Found.Link _ -> troubles.file(ARTICLES).error("link");
            case Folder.Found.File _, Folder.Found.Special _ ->
                troubles.file(ARTICLES).error("not-a-folder");
            case Folder.Found.Nothing _ -> {}
        }
        if (paths.size() > Limits.ITEM_FILES) {
            troubles.file(ARTICLES).error("too-many-items", paths.size(), Limits.ITEM_FILES);
            return List.of();
        }
        paths.sort(NaturalOrder.PATHS);
        return paths;
    }

    private void gather(Folder.Found.Directory directory, int depth, List<String> paths) {
        for (var name : folder.names(directory)) {
            if (paths.size() <= Limits.ITEM_FILES) {
                gather(directory.path() + "/" + name, depth, paths);
            }
        }
    }

    private void gather(String path, int depth, List<String> paths) {
        switch (folder.find(path)) {
            case Folder.Found.File _ when path.endsWith(".md") -> paths.add(path);
            case Folder.Found.File _ -> troubles.file(path).warning("not-an-item");
            case Folder.Found.Directory below when depth < Limits.FOLDER_DEPTH -> gather(below, depth + 1, paths);
            case Folder.Found.Directory _ -> troubles.file(path).error("folder-too-deep", Limits.FOLDER_DEPTH);
            case Folder.Found.Link _ -> troubles.file(path).error("link");
            case Folder.Found.Special _ -> troubles.file(path).error("not-a-file");
            case Folder.Found.Nothing _ -> troubles.file(path).error("cannot-read");
        }
    }

    /** The clean text of a file, or nothing where it cannot be read; why is told. */
    Optional<String> text(String path, int limit) {
        var spot = troubles.file(path);
        switch (folder.find(path)) {
            case Folder.Found.File file
            when file.size() > limit -> spot.error("file-too-large", file.size() / 1024, limit / 1024);
            case Folder.Found.File file -> {
                return read(file, limit, spot);
            }
            case Folder.Found.Link _ -> spot.error("link");
            case Folder.Found.Directory _, Folder.Found.Special _ -> spot.error("not-a-file");
            case Folder.Found.Nothing nothing -> missing(nothing, path, spot);
        }
        return Optional.empty();
    }

    private static void missing(Folder.Found.Nothing nothing, String path, Spot spot) {
        Nearest.of(path, nothing.names())
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("edit"))
                .ifPresentOrElse(name -> spot.error("file-missing-near", name), () -> spot.error("file-missing"));
    }

    private static Optional<String> read(Folder.Found.File file, int limit, Spot spot) {
        try {
            return Folder.bytes(file.file(), limit).flatMap(bytes -> decode(bytes, spot));
        } catch (IOException | RuntimeException e) {
            spot.error("cannot-read");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Spot spot) {
        var in = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(CleanText.lines(decoder.decode(in).toString()));
        } catch (CharacterCodingException e) {
            int line = 1 + count(bytes, '\n', in.position());
            spot.at(line).error(utf16(bytes) ? "not-utf8-but-16" : "not-utf8", word(bytes, in.position()));
            return Optional.empty();
        }
    }

    private static boolean utf16(byte[] bytes) {
        boolean mark = bytes.length > 1 && (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
        return mark || count(bytes, 0, bytes.length) > bytes.length / 4;
    }

    private static int count(byte[] bytes, int wanted, int end) {
        int found = 0;
        for (int i = 0; i < end; i++) {
            found += bytes[i] == wanted ? 1 : 0;
        }
        return found;
    }

    /** The word around a byte, as it reads in Windows-1252: the encoding of nearly every file that is not UTF-8. */
    private static String word(byte[] bytes, int position) {
        int start = position;
        int end = position;
        while (start > 0 && position - start < 20 && bytes[start - 1] > ' ') {
            start--;
        }
        while (end < bytes.length && end - position < 20 && (bytes[end] > ' ' || bytes[end] < 0)) {
            end++;
        }
        return new String(bytes, start, end - start, java.nio.charset.Charset.forName("windows-1252"));
    }
}
