package nl.buurtpers.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks after the files that an edition names: pictures, fonts, the logo. Paths are checked at once, contents once for
 * each file.
 */
final class AssetDesk {

    private final Folder folder;
    /** A text that was given up for being slow may still be on its way here. */
    private final Map<String, Asset> named = new ConcurrentSkipListMap<>();

    AssetDesk(Folder folder) {
        this.folder = folder;
    }

    /** What a file is named for. */
    enum Use {
        PICTURE,
        LOGO,
        FONT
    }

    /** A file with what is wrong with it, which is looked for while the other texts are read. */
    private record Asset(Folder.Found.File file, CompletableFuture<Optional<Fault>> fault, List<Spot> spots) {

        static Asset of(Folder.Found.File file, Use use) {
            return new Asset(file, CompletableFuture.supplyAsync(() -> judge(file, use)), new CopyOnWriteArrayList<>());
        }
    }

    /** The path of a file that is there, as it is on disk; or nothing after telling why not. */
    Optional<String> name(String written, Use use, Spot spot) {
        return PathRule.safe(written, spot).flatMap(path -> found(path, use, spot));
    }

    private Optional<String> found(String path, Use use, Spot spot) {
        switch (folder.find(path)) {
            case Folder.Found.File file
            when file.size() > Limits.ASSET_BYTES ->
                spot.error("asset-too-large", path, megabytes(file.size()), megabytes(Limits.ASSET_BYTES));
            case Folder.Found.File file -> {
                named.computeIfAbsent(file.path(), _ -> Asset.of(file, use))
                        .spots()
                        .add(spot);
                return Optional.of(file.path());
            }
            case Folder.Found.Link _ -> spot.error("asset-link", path);
            case Folder.Found.Directory _, Folder.Found.Special _ -> spot.error("asset-not-a-file", path);
            case Folder.Found.Nothing nothing -> missing(path, nothing, spot);
        }
        return Optional.empty();
    }

    private static long megabytes(long bytes) {
        return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
    }

    private static void missing(String path, Folder.Found.Nothing nothing, Spot spot) {
        var name = path.substring(Math.min(path.length(), nothing.folder().length()));
        Nearest.of(name.toLowerCase(Locale.ROOT), nothing.names())
                .ifPresentOrElse(
                        near -> spot.error("asset-missing-near", path, nothing.folder() + near),
                        () -> spot.error("asset-missing", path));
    }

    /** What is wrong with the files that were named is told at each place that names them. */
    void judge() {
        for (var asset : named.values()) {
            asset.fault()
                    .join()
                    .ifPresent(fault -> asset.spots()
                            .forEach(spot -> spot.error(
                                    fault.code(), fault.with(asset.file().path()))));
        }
    }

    private static Optional<Fault> judge(Folder.Found.File file, Use use) {
        return switch (use) {
            case PICTURE -> PictureFile.fault(file, false);
            case LOGO -> PictureFile.fault(file, true);
            case FONT -> FontFile.fault(file);
        };
    }

    /**
     * What is wrong with the contents of a file.
     *
     * @param code which trouble
     * @param amounts what fills its words, after the path
     */
    record Fault(String code, List<Object> amounts) {

        Fault(String code, Object... amounts) {
            this(code, List.of(amounts));
        }

        Object[] with(String path) {
            var all = new ArrayList<Object>(List.of(path));
            all.addAll(amounts);
            return all.toArray();
        }
    }
}
