package nl.buurtpers.source;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpers.model.Item;

/** Writes an edition as a folder. */
final class FolderWriter {

    private final Manuscript manuscript;
    private final Path folder;

    FolderWriter(Manuscript manuscript, Path folder) {
        this.manuscript = manuscript;
        this.folder = folder;
    }

    void write(PictureSource pictures) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder.toString());
            }
        }
        var edition = manuscript.edition();
        text(SourceFiles.EDITION, EditionText.of(manuscript));
        var paths = paths();
        for (int i = 0; i < paths.size(); i++) {
            text(paths.get(i), ItemText.of(edition.items().get(i), paths.get(i), edition.timeZone()));
        }
        for (var asset : new NamedFiles(manuscript).all()) {
            copy(asset, pictures);
        }
    }

    /** Where the items were, if that keeps them in order; else in new files, numbered by tens to leave room between. */
    private List<String> paths() {
        var items = manuscript.edition().items();
        var old = items.stream()
                .map(item -> manuscript.files().getOrDefault(item.head().id(), ""))
                .toList();
        boolean usable = old.stream().allMatch(FolderWriter::usable);
        return usable && ordered(old) ? old : numbered(items);
    }

    private static boolean usable(String path) {
        var quiet = new Troubles();
        return path.startsWith(SourceFiles.ARTICLES + "/")
                && path.endsWith(".md")
                && PathRule.safe(path, quiet.file(path)).filter(path::equals).isPresent();
    }

    private static boolean ordered(List<String> paths) {
        for (int i = 1; i < paths.size(); i++) {
            if (NaturalOrder.PATHS.compare(paths.get(i - 1), paths.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> numbered(List<Item> items) {
        int digits = Math.max(3, Integer.toString(items.size() * 10).length());
        var paths = new ArrayList<String>();
        for (var item : items) {
            var number = "0".repeat(digits) + (paths.size() + 1) * 10;
            paths.add(SourceFiles.ARTICLES + "/" + number.substring(number.length() - digits) + "-"
                    + item.head().id() + ".md");
        }
        return paths;
    }

    private void text(String path, String text) throws IOException {
        Files.writeString(made(path), text);
    }

    private void copy(String path, PictureSource pictures) throws IOException {
        if (PathRule.safe(path, new Troubles().file(path)).filter(path::equals).isEmpty()) {
            throw new IOException("leads out of the folder: " + path);
        }
        try (var in = pictures.open(path)) {
            Files.copy(in, made(path));
        }
    }

    private Path made(String path) throws IOException {
        var file = folder.resolve(path);
        var parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return file;
    }
}
