package nl.buurtpers.app.copy;

import java.util.Optional;

/**
 * A picture, or another file such as a font, that belongs to an edition.
 *
 * @param path where it stands in the edition folder, such as {@code images/feest.jpg}
 * @param sha256 its bytes in the {@link Archive}
 * @param width pixels; 0 where it is no picture
 * @param alt what somebody sees who does not see it; may be empty until it is used
 * @param focus where its heart is, such as {@code 50% 30%}; may be empty
 */
public record Photo(
        long id,
        String neighbourhood,
        Optional<Long> edition,
        String path,
        String sha256,
        String mediaType,
        long bytes,
        int width,
        int height,
        String alt,
        String credit,
        String focus) {

    /** The name of its file. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
