package nl.buurtpers.app.intake;

import java.util.Optional;

/**
 * A picture that came with a document, written anew: nothing but pixels in sRGB, upright.
 *
 * @param name path in the edition, such as {@code images/buurthuis-1.jpg}
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param bytes the file
 * @param width in pixels
 * @param height in pixels
 * @param alt what the document says for those who do not see it; empty where somebody still has to write it
 */
@SuppressWarnings("ArrayRecordComponent") // a file; compared by nobody
public record BroughtPicture(
        String name, String mediaType, byte[] bytes, int width, int height, Optional<String> alt) {}
