package nl.buurtpers.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.html.Html;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * {@code rss.xml}: RSS 2.0 with the elements {@code content:encoded}, {@code dc:creator} and {@code atom:link} that
 * readers know (RSS Best Practices Profile).
 *
 * <p>RSS knows absolute addresses alone. Without a website there are no enclosures; the pictures then stand in the text
 * with an address relative to the feed.
 */
final class RssFile {

    static final String NAME = "rss.xml";
    static final String MEDIA_TYPE = "application/rss+xml";

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private final Feed feed;

    private RssFile(Feed feed) {
        this.feed = feed;
    }

    static byte[] of(Feed feed) {
        var document = XmlFile.document(new RssFile(feed).channel());
        document.getRootElement().addNamespaceDeclaration(ATOM);
        return XmlFile.bytes(document);
    }

    private Channel channel() {
        var channel = new Channel("rss_2.0");
        channel.setTitle(feed.title());
        channel.setLink(home());
        channel.setDescription(Html.escape(feed.description()));
        channel.setLanguage(feed.language());
        channel.setPubDate(Date.from(feed.updated()));
        channel.setLastBuildDate(Date.from(feed.updated()));
        channel.setDocs("https://www.rssboard.org/rss-specification");
        feed.address(NAME).ifPresent(address -> channel.getForeignMarkup().add(self(address)));
        channel.setItems(feed.entries().stream().map(this::item).toList());
        return channel;
    }

    /** The channel must link somewhere: to the website, else to a web address of the editors, else to its own name. */
    private String home() {
        return feed.website().or(() -> feed.editors().web().map(Addresses::web)).orElse(feed.id());
    }

    private static Element self(String address) {
        return new Element("link", ATOM)
                .setAttribute("rel", "self")
                .setAttribute("type", MEDIA_TYPE)
                .setAttribute("href", address);
    }

    private Item item(Entry entry) {
        var item = new Item();
        item.setTitle(entry.title());
        entry.link().ifPresent(item::setLink);
        entry.summary().ifPresent(summary -> item.setDescription(description(summary)));
        item.setContent(content(entry.html()));
        item.setGuid(guid(entry.id()));
        item.setPubDate(Date.from(entry.published()));
        item.setCategories(List.of(category(entry.section())));
        item.setModules(List.of(dublinCore(entry)));
        item.setEnclosures(enclosure(entry).map(List::of).orElse(List.of()));
        return item;
    }

    /** The text of a description is HTML. */
    private static Description description(String summary) {
        var description = new Description();
        description.setValue(Html.escape(summary));
        return description;
    }

    private static Content content(String html) {
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(html);
        return content;
    }

    private static Guid guid(String id) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(id);
        return guid;
    }

    private static Category category(String section) {
        var category = new Category();
        category.setValue(section);
        return category;
    }

    private DCModule dublinCore(Entry entry) {
        var module = new DCModuleImpl();
        module.setCreator(entry.author().orElse(feed.author()));
        entry.foreignLanguage(feed).ifPresent(module::setLanguage);
        return module;
    }

    /** One for each item: many readers take no more (RSS Best Practices Profile, "enclosure"). */
    private Optional<Enclosure> enclosure(Entry entry) {
        return entry.pictures().stream()
                .filter(_ -> feed.website().isPresent())
                .findFirst()
                .map(picture -> {
                    var enclosure = new Enclosure();
                    enclosure.setUrl(picture.address());
                    enclosure.setLength(picture.bytes());
                    enclosure.setType(picture.mediaType());
                    return enclosure;
                });
    }
}
