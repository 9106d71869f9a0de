package nl.buurtpers.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether a picture may be brought in: what an edition would refuse later is told at once. */
public final class PictureCheck {

    private PictureCheck() {}

    /**
     * What is wrong with a picture file, if anything is; it is not decoded before its header was believed.
     *
     * @param name how the editor knows it
     */
    public static Optional<Trouble> of(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size > Limits.ASSET_BYTES) {
            return Optional.of(Trouble.error(name, "asset-too-large", name, size >> 20, Limits.ASSET_BYTES >> 20));
        }
        return PictureFile.fault(new Folder.Found.File(name, file, size), false)
                .map(fault -> Trouble.error(name, fault.code(), fault.with(name)));
    }
}
