package nl.buurtpers.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Item;

/**
 * An edition as a folder of plain text and pictures. Reading is tolerant and complete: everything that is wrong is told at
 * once, each with file, line and remedy. Nothing outside the folder is opened, nothing in it is followed, and no size that
 * a file claims is believed before it is checked.
 */
public final class EditionFolder {

    private final Folder folder;
    private final Troubles troubles = new Troubles();
    private final SourceFiles files;
    private final AssetDesk assets;
    private final MarkdownReader markdown;

    private EditionFolder(Path root) {
        this.folder = new Folder(root);
        this.files = new SourceFiles(folder, troubles);
        this.assets = new AssetDesk(folder);
        this.markdown = new MarkdownReader(assets);
    }

    /**
     * Reads an edition.
     *
     * @param root the edition folder
     * @return the manuscript with warnings, or everything that keeps it from being published; never an exception
     */
    public static Reading read(Path root) {
        var name = root.toAbsolutePath().normalize().getFileName();
        var label = name == null ? "/" : name.toString();
        var troubles = new Troubles();
        if (!Files.exists(root)) {
            troubles.file(label).error("folder-missing");
        } else if (!Files.isDirectory(root)) {
            troubles.file(label).error("folder-not-a-folder");
        } else {
            return real(root).map(path -> new EditionFolder(path).read()).orElseGet(() -> {
                troubles.file(label).error("cannot-read");
                return new Reading.Refused(troubles.inOrder());
            });
        }
        return new Reading.Refused(troubles.inOrder());
    }

    /**
     * Reads the edition of a folder as if one item were all that stands in it: how an item fits while it is being written.
     *
     * @param root the edition folder, for its sheet and its pictures
     * @param path where the file of the item would stand, such as {@code articles/020-feest.md}
     * @param text the front matter and Markdown of the item
     */
    public static Reading readAlone(Path root, String path, String text) {
        return real(root)
                .map(real -> new EditionFolder(real).alone(path, CleanText.lines(text)))
                .orElseGet(() -> read(root));
    }

    /**
     * Writes an edition so that reading it gives the same edition, style and channels.
     *
     * @param manuscript the edition; its ids, languages and addresses in the forms that reading gives them
     * @param folder a folder that does not exist yet or is empty
     * @param pictures where its pictures and fonts come from
     * @throws IOException if the folder is not empty, a picture is not there or something cannot be written
     */
    public static void write(Manuscript manuscript, Path folder, PictureSource pictures) throws IOException {
        new FolderWriter(manuscript, folder).write(pictures);
    }

    private static Optional<Path> real(Path root) {
        try {
            return Optional.of(root.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Reading read() {
        return reading(this::items);
    }

    private Reading alone(String path, String text) {
        var spot = troubles.file(path);
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > Limits.ITEM_BYTES) {
            spot.error("file-too-large", size / 1024, Limits.ITEM_BYTES / 1024);
            return new Reading.Refused(troubles.inOrder());
        }
        return reading(reader -> reader.read(text, spot).stream().collect(Collectors.toMap(_ -> path, item -> item)));
    }

    /**
     * What came of reading.
     *
     * @param reading gives the items by path, in order
     */
    private Reading reading(Function<ItemReader, Map<String, Item>> reading) {
        var frame = frame();
        var sections = new SectionNames(frame.edition().sections());
        var items = reading.apply(new ItemReader(new Desk(frame.edition().timeZone(), sections, assets, markdown)));
        assets.judge();
        if (troubles.grave()) {
            return new Reading.Refused(troubles.inOrder());
        }
        var edition = withSections(frame.edition(), sections).withItems(new ArrayList<>(items.values()));
        var paths = new LinkedHashMap<String, String>();
        items.forEach((path, item) -> paths.put(item.head().id(), path));
        return new Reading.Accepted(
                new Manuscript(edition, frame.style(), frame.channels(), paths), troubles.inOrder());
    }

    private EditionReader.Frame frame() {
        var spot = troubles.file(SourceFiles.EDITION);
        var text = files.text(SourceFiles.EDITION, Limits.YAML_BYTES);
        var table = text.flatMap(t -> PlainYaml.read(t, spot.at(1)));
        // Without the edition itself the items are still read, so that their troubles are told too.
        return table.map(t -> new EditionReader(new Fields(t, spot), assets, markdown).read())
                .orElseGet(EditionReader::unread);
    }

    /** Path to item, in order. */
    private Map<String, Item> items(ItemReader reader) {
        var items = new LinkedHashMap<String, Item>();
        Map<String, String> owners = new LinkedHashMap<>();
        List<String> paths = files.items();
        if (paths.isEmpty()) {
            troubles.file(SourceFiles.ARTICLES).error("no-items");
        }
        for (var path : paths) {
            files.text(path, Limits.ITEM_BYTES)
                    .flatMap(text -> reader.read(text, troubles.file(path)))
                    .ifPresent(item -> {
                        var earlier = owners.putIfAbsent(item.head().id(), path);
                        if (earlier != null) {
                            troubles.file(path).error("id-twice", item.head().id(), earlier);
                        }
                        items.put(path, item);
                    });
        }
        return items;
    }

    private static Edition withSections(Edition edition, SectionNames sections) {
        return new Edition(
                edition.publication(),
                edition.neighbourhood(),
                edition.place(),
                edition.date(),
                edition.validUntil(),
                edition.title(),
                edition.number(),
                edition.year(),
                edition.language(),
                edition.timeZone(),
                edition.website(),
                edition.contact(),
                edition.colophon(),
                sections.all(),
                edition.items());
    }
}
