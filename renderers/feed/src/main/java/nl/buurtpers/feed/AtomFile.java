package nl.buurtpers.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;

/**
 * {@code atom.xml}: Atom (RFC 4287). Without a website there are no links to pages, and the addresses of pictures are
 * relative to the feed, as the standard allows.
 */
final class AtomFile {

    static final String NAME = "atom.xml";
    static final String MEDIA_TYPE = "application/atom+xml";

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private final Feed feed;

    private AtomFile(Feed feed) {
        this.feed = feed;
    }

    static byte[] of(Feed feed) {
        var file = new AtomFile(feed);
        var document = XmlFile.document(file.atom());
        file.addLanguages(document);
        return XmlFile.bytes(document);
    }

    private com.rometools.rome.feed.atom.Feed atom() {
        var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setId(feed.id());
        atom.setTitleEx(content(Content.TEXT, feed.title()));
        atom.setSubtitle(content(Content.TEXT, feed.description()));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAuthors(List.of(editors()));
        feed.website().ifPresent(home -> atom.setAlternateLinks(List.of(link("alternate", "text/html", home))));
        feed.address(NAME).ifPresent(self -> atom.setOtherLinks(List.of(link("self", MEDIA_TYPE, self))));
        atom.setEntries(feed.entries().stream().map(this::entry).toList());
        return atom;
    }

    private SyndPerson editors() {
        var person = new Person();
        person.setName(feed.author());
        feed.editors()
                .email()
                .map(XmlText::clean)
                .filter(email -> email.matches(".+@.+"))
                .ifPresent(person::setEmail);
        feed.editors().web().map(Addresses::web).ifPresent(person::setUrl);
        return person;
    }

    private com.rometools.rome.feed.atom.Entry entry(Entry entry) {
        var atom = new com.rometools.rome.feed.atom.Entry();
        atom.setId(entry.id());
        atom.setTitleEx(content(Content.TEXT, entry.title()));
        entry.summary().ifPresent(summary -> atom.setSummary(content(Content.TEXT, summary)));
        atom.setContents(List.of(content(Content.HTML, entry.html())));
        atom.setPublished(Date.from(entry.published()));
        atom.setUpdated(Date.from(feed.updated()));
        atom.setAuthors(entry.author().map(AtomFile::person).map(List::of).orElse(List.of()));
        atom.setCategories(List.of(category(entry.section())));
        entry.link().ifPresent(page -> atom.setAlternateLinks(List.of(link("alternate", "text/html", page))));
        atom.setOtherLinks(enclosures(entry));
        return atom;
    }

    private static SyndPerson person(String name) {
        var person = new Person();
        person.setName(name);
        return person;
    }

    private static Category category(String section) {
        var category = new Category();
        category.setTerm(section);
        return category;
    }

    private static List<Link> enclosures(Entry entry) {
        var links = new ArrayList<Link>();
        for (var picture : entry.pictures()) {
            var link = link("enclosure", picture.mediaType(), picture.address());
            link.setLength(picture.bytes());
            links.add(link);
        }
        return links;
    }

    private static Link link(String relation, String type, String address) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    /** ROME writes no {@code xml:lang}, by which a screen reader chooses its voice. */
    private void addLanguages(Document document) {
        var root = document.getRootElement();
        root.setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
        var elements = root.getChildren("entry", ATOM);
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            feed.entries()
                    .get(i)
                    .foreignLanguage(feed)
                    .ifPresent(language -> element.setAttribute("lang", language, Namespace.XML_NAMESPACE));
        }
    }
}
