package nl.buurtpers.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.json.Json;

/** {@code feed.json}: JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedFile {

    static final String NAME = "feed.json";
    static final String MEDIA_TYPE = "application/feed+json";

    private final Feed feed;

    private JsonFeedFile(Feed feed) {
        this.feed = feed;
    }

    static byte[] of(Feed feed) {
        return Json.bytes(new JsonFeedFile(feed).json());
    }

    private Map<String, Object> json() {
        return Json.object(
                "version", "https://jsonfeed.org/version/1.1",
                "title", feed.title(),
                "home_page_url", feed.website(),
                "feed_url", feed.address(NAME),
                "description", feed.description(),
                "language", feed.language(),
                "authors", List.of(author()),
                "items", feed.entries().stream().map(this::item).toList());
    }

    private Map<String, Object> author() {
        return Json.object("name", feed.author(), "url", feed.editors().web().map(Addresses::web));
    }

    private Map<String, Object> item(Entry entry) {
        return Json.object(
                "id", entry.id(),
                "url", entry.link(),
                "title", entry.title(),
                "summary", entry.summary(),
                "content_html", entry.html(),
                "image", entry.pictures().stream().findFirst().map(FeedPicture::address),
                "date_published", entry.published().toString(),
                "date_modified", feed.updated().toString(),
                "authors", entry.author().map(name -> List.of(Json.object("name", name))),
                "tags", List.of(entry.section()),
                "language", entry.foreignLanguage(feed),
                "attachments", attachments(entry));
    }

    private static Optional<List<Map<String, Object>>> attachments(Entry entry) {
        return Optional.of(
                        entry.pictures().stream().map(JsonFeedFile::attachment).toList())
                .filter(list -> !list.isEmpty());
    }

    private static Map<String, Object> attachment(FeedPicture picture) {
        return Json.object(
                "url", picture.address(),
                "mime_type", picture.mediaType(),
                "size_in_bytes", picture.bytes());
    }
}
