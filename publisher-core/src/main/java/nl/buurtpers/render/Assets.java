package nl.buurtpers.render;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The pictures and fonts of an edition. Every path was checked when the edition was read, so a renderer meets no missing
 * or broken file. Each picture is decoded once for each size; results are shared, so callers must not draw on them.
 */
public interface Assets {

    /** Pixels across that suit a card, a telephone or a letter. Channels that keep to such widths share the work. */
    int NARROW = 600;

    /** Pixels across that suit the width of a page on a sharp screen. */
    int WIDE = 1280;

    /** A picture of such a width may be this many times as high before it is made narrower. */
    int TALLEST = 2;

    /** Width and height in pixels, after the orientation that a camera noted was applied. */
    Size size(String source);

    /**
     * A picture, upright, in sRGB, scaled down to fit into a box; never scaled up.
     *
     * @param width most pixels across
     * @param height most pixels down
     */
    BufferedImage picture(String source, int width, int height);

    /**
     * The same as a file, with nothing in it of what a camera or program noted. Photographs become JPEG, drawings PNG. A
     * photograph that is no heavier than a picture of that size may be is passed on as sharp as it is: then the file has
     * more pixels than fit into the box, in the same proportions.
     */
    Encoded encoded(String source, int width, int height);

    /** The same at one of the widths that channels share. */
    default Encoded encoded(String source, int width) {
        return encoded(source, width, width * TALLEST);
    }

    /**
     * Tells that this file will be asked for when the channel is painted: it may be made while pages are composed. Nothing
     * comes of it where nothing will be painted.
     */
    default void expect(String source, int width) {}

    /** The bytes of a font file of the edition. */
    byte[] font(String source);

    /**
     * The ICC profile of a press that the edition brings along, in its folder {@code print-profiles}; empty where there
     * is no such file.
     *
     * @param name of the file
     */
    default Optional<byte[]> pressProfile(String name) {
        return Optional.empty();
    }

    /**
     * Width and height.
     *
     * @param width pixels across
     * @param height pixels down
     */
    record Size(int width, int height) {

        /** The size after scaling down to fit into a box; never larger than this size. */
        public Size within(int maxWidth, int maxHeight) {
            double scale = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
            return new Size(
                    Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
        }
    }

    /**
     * A picture file.
     *
     * @param bytes the file; shared, not to be changed
     * @param mediaType {@code image/jpeg} or {@code image/png}
     * @param extension {@code jpg} or {@code png}
     * @param size width and height in pixels
     * @param fingerprint of the bytes: several channels write the same file and name it after this
     */
    @SuppressWarnings("ArrayRecordComponent") // shared read-only, compared by nobody
    record Encoded(byte[] bytes, String mediaType, String extension, Size size, Fingerprint fingerprint) {

        /** A picture file. */
        public static Encoded of(byte[] bytes, String mediaType, String extension, Size size) {
            return new Encoded(bytes, mediaType, extension, size, new Fingerprint(bytes));
        }

        /** Sixteen hexadecimal digits that tell this content from any other: a name that is the same in every run. */
        public String contentName() {
            return sha256().substring(0, 16) + "." + extension;
        }

        /** The SHA-256 of the bytes, in lower-case hexadecimal. */
        public String sha256() {
            return fingerprint.sha256();
        }
    }
}
