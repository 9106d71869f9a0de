package nl.buurtpers.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nl.buurtpers.pack.FolderAssets;
import nl.buurtpers.render.Assets.Encoded;
import nl.buurtpers.source.PictureCheck;
import nl.buurtpers.source.Trouble;

/**
 * Writes pictures that people bring anew: upright, in sRGB, without a place, a name or a date of the camera, and no larger
 * than any channel needs. The header is judged before anything is decoded; two are decoded at a time.
 */
public final class PrivatePictures {

    /** Pixels along one side: A3 at 240 per inch. */
    private static final int SIDE = 4_000;

    private static final Semaphore DECODING = new Semaphore(2);

    /** What came of a picture. */
    public sealed interface Copy {

        /** It can be used. */
        record Made(BroughtPicture picture) implements Copy {}

        /** It cannot; the trouble says why and what to do. */
        record Refused(Trouble trouble) implements Copy {}
    }

    private PrivatePictures() {}

    /**
     * A picture written anew.
     *
     * @param file as it was brought
     * @param name path that it will have, without ending
     * @param alt what it says to those who do not see it
     */
    public static Copy of(byte[] file, String name, Optional<String> alt) {
        DECODING.acquireUninterruptibly();
        try {
            return inFolder(file, name, alt);
        } catch (IOException | UncheckedIOException | OutOfMemoryError e) {
            return new Copy.Refused(Trouble.error(name, "picture-broken", name));
        } finally {
            DECODING.release();
        }
    }

    static Optional<BroughtPicture> copy(byte[] file, String name, Optional<String> alt) {
        return switch (of(file, name, alt)) {
            case Copy.Made(var picture) -> Optional.of(picture);
            case Copy.Refused _ -> Optional.empty();
        };
    }

    private static Copy inFolder(byte[] file, String name, Optional<String> alt) throws IOException {
        var folder = Files.createTempDirectory("buurtpers-picture");
        var path = folder.resolve("picture");
        try {
            Files.write(path, file);
            var trouble = PictureCheck.of(path, name);
            return trouble.isPresent() ? new Copy.Refused(trouble.get()) : new Copy.Made(made(folder, name, alt));
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    private static BroughtPicture made(Path folder, String name, Optional<String> alt) throws IOException {
        var assets = new FolderAssets(folder);
        var size = assets.size("picture").within(SIDE, SIDE);
        Encoded made = assets.encoded("picture", size.width(), size.height());
        return new BroughtPicture(
                name + "." + made.extension(),
                made.mediaType(),
                made.bytes(),
                made.size().width(),
                made.size().height(),
                alt);
    }
}
