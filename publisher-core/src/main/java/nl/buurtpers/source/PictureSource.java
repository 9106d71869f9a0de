package nl.buurtpers.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the pictures and fonts come from when an edition is written as a folder. */
@FunctionalInterface
public interface PictureSource {

    /**
     * Opens a file; the caller closes it.
     *
     * @param path its path within the edition, checked to stay inside
     * @throws IOException if it is not there
     */
    InputStream open(String path) throws IOException;

    /** The files of another edition folder. */
    static PictureSource of(Path folder) {
        return path -> switch (new Folder(folder).find(path)) {
            case Folder.Found.File file ->
                Files.newInputStream(file.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            case Folder.Found.Directory _, Folder.Found.Link _, Folder.Found.Special _, Folder.Found.Nothing _ ->
                throw new java.nio.file.NoSuchFileException(path);
        };
    }
}
