package nl.buurtpers.app.intake;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Head;
import nl.buurtpers.source.CleanText;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes candidates of the entries of a feed, RSS or Atom: title, first sentences, link and day; never the whole text. */
final class FeedEntries {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ENTRIES = 200;
    /** Characters of a summary: a few sentences to decide by. */
    private static final int SUMMARY = 600;

    private FeedEntries() {}

    static Brought read(byte[] file, ZoneId zone) {
        if (file.length > MOST_BYTES) {
            throw new Unfit("too-large", (file.length >> 20) + 1, MOST_BYTES >> 20);
        }
        Element.read(file); // refuses document types and too much of anything, before the library sees it
        try (var reader = new XmlReader(new ByteArrayInputStream(file))) {
            var feed = new SyndFeedInput().build(reader);
            var drafts = new ArrayList<Draft>();
            feed.getEntries().stream()
                    .limit(MOST_ENTRIES)
                    .forEach(entry -> draft(entry, zone).ifPresent(drafts::add));
            var notes = new ArrayList<Note>();
            if (feed.getEntries().size() > MOST_ENTRIES) {
                notes.add(Note.of("feed-too-many", MOST_ENTRIES));
            }
            return new Brought.Drafts(drafts, notes);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new Unfit("feed-broken");
        }
    }

    private static Optional<Draft> draft(SyndEntry entry, ZoneId zone) {
        var title = CandidateText.line(words(entry.getTitle()));
        if (title.isEmpty()) {
            return Optional.empty();
        }
        var link = Optional.ofNullable(entry.getLink());
        var source = Optional.ofNullable(entry.getUri()).or(() -> link).orElse("");
        var head = CandidateText.head(title, source, link);
        return Optional.of(new Draft(
                new Article(dated(head, summary(entry), entry.getPublishedDate(), zone), java.util.List.of()),
                java.util.List.of(),
                java.util.List.of()));
    }

    private static Head dated(Head head, String summary, @Nullable Date day, ZoneId zone) {
        return new Head(
                head.id(),
                head.title(),
                Optional.empty(),
                Optional.of(summary).filter(s -> !s.isEmpty()),
                Optional.empty(),
                head.priority(),
                Optional.empty(),
                Optional.ofNullable(day).map(d -> d.toInstant().atZone(zone).toLocalDate()),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                head.contact(),
                head.adjustment(),
                head.wording(),
                head.sharing());
    }

    private static String summary(SyndEntry entry) {
        var description = entry.getDescription() == null
                ? entry.getContents().stream()
                        .findFirst()
                        .map(c -> c.getValue())
                        .orElse("")
                : entry.getDescription().getValue();
        var words = words(description);
        if (words.length() <= SUMMARY) {
            return words;
        }
        int end = Math.max(words.lastIndexOf(". ", SUMMARY), words.lastIndexOf("! ", SUMMARY));
        return end > 0 ? words.substring(0, end + 1) : words.substring(0, words.lastIndexOf(' ', SUMMARY)) + " …";
    }

    private static String words(@Nullable String html) {
        return html == null ? "" : CleanText.line(Jsoup.parse(html).text());
    }
}
