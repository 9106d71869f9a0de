package nl.buurtpers.pack;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpers.json.Json;

/**
 * One file of a bundle, as it was written.
 *
 * @param channel id of the channel that made it; empty for the files that speak of the whole edition
 * @param path relative to the bundle, with forward slashes
 * @param mediaType such as {@code application/pdf}
 * @param bytes its length
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 * @param language BCP 47 tag
 * @param pages number of pages, where it has pages
 */
public record Artifact(
        String channel, String path, String mediaType, long bytes, String sha256, String language, OptionalInt pages) {

    /** Its entry in the manifest. */
    public Map<String, Object> json() {
        return Json.object(
                "channel",
                channel,
                "path",
                path,
                "mediaType",
                mediaType,
                "bytes",
                bytes,
                "sha256",
                sha256,
                "language",
                language,
                "pages",
                pages.isPresent() ? Optional.of(pages.getAsInt()) : Optional.empty());
    }
}
