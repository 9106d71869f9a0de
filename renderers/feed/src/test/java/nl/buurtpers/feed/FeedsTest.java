package nl.buurtpers.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import nl.buurtpers.testkit.Editions;
import nl.buurtpers.testkit.Sample;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FeedsTest {

    private static final Picture TREE = new Picture(
            "images/1600x1000-boom.jpg", "Een boom in de \"wei\"", Optional.of("De eik."), Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("nl.buurtpers.testkit.Editions#all")
    void all_formats_say_the_same(Sample sample) throws IOException {
        Made.feeds(folder, sample.edition());

        assertThat(FeedReader.atom(folder)).isEqualTo(FeedReader.jsonFeed(folder));
        assertThat(FeedReader.rss(folder)).isEqualTo(FeedReader.atom(folder));
        assertThat(FeedReader.rss(folder)).hasSameSizeAs(sample.edition().items());
    }

    @Test
    void an_item_keeps_its_name_in_the_next_edition_and_with_a_new_website() throws IOException {
        var now = FeedReader.atom(Made.feeds(folder.resolve("a"), edition(Optional.empty())));
        var later = FeedReader.atom(Made.feeds(folder.resolve("b"), edition(Made.WEBSITE)));

        assertThat(now.getFirst().id())
                .isEqualTo(later.getFirst().id())
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void links_are_absolute_where_the_website_is_known() throws IOException {
        Made.feeds(folder, edition(Made.WEBSITE));

        var html = Jsoup.parse(FeedReader.rss(folder).getFirst().html());
        var enclosure = FeedReader.elements(FeedReader.xml(folder.resolve("rss.xml")), "enclosure")
                .getFirst();
        assertThat(FeedReader.rss(folder).getFirst().link()).isEqualTo("https://wijk.example/krant/boom/");
        assertThat(html.select("img").attr("src")).startsWith("https://wijk.example/krant/feeds/images/");
        assertThat(enclosure.getAttribute("url")).isEqualTo(html.select("img").attr("src"));
        assertThat(enclosure.getAttribute("type")).isEqualTo("image/jpeg");
        assertThat(Long.parseLong(enclosure.getAttribute("length"))).isEqualTo(sizeOf(enclosure.getAttribute("url")));
        assertThat(selfOf("atom.xml")).isEqualTo("https://wijk.example/krant/feeds/atom.xml");
        assertThat(selfOf("rss.xml")).isEqualTo("https://wijk.example/krant/feeds/rss.xml");
    }

    @Test
    void without_a_website_pictures_stand_beside_the_feed_and_nothing_links_to_a_page() throws IOException {
        Made.feeds(folder, edition(Optional.empty()));

        var rss = FeedReader.xml(folder.resolve("rss.xml"));
        var picture = Jsoup.parse(FeedReader.rss(folder).getFirst().html()).select("img");
        assertThat(folder.resolve(picture.attr("src"))).isRegularFile();
        assertThat(picture.attr("alt")).isEqualTo("Een boom in de \"wei\"");
        assertThat(FeedReader.elements(rss, "enclosure")).isEmpty();
        assertThat(FeedReader.rss(folder).getFirst().link()).isEmpty();
        assertThat(FeedReader.elements(rss, "link").getFirst().getTextContent()).startsWith("urn:uuid:");
    }

    @Test
    void an_advertisement_says_so_in_its_headline_and_first_in_its_text() throws IOException {
        var advert = new Advert(
                Head.of("bakker", "Vers brood"), Made.text("Elke dag."), Optional.of("Bakker Bol"), AdvertSize.HALF);
        Made.feeds(folder, Made.edition(Optional.empty(), advert));

        var entry = FeedReader.rss(folder).getFirst();
        assertThat(entry.title()).isEqualTo("Advertentie: Vers brood");
        assertThat(Jsoup.parse(entry.html()).body().text()).startsWith("Advertentie ");
    }

    @Test
    void what_xml_has_no_character_for_breaks_nothing() throws IOException {
        var hostile = "a\u0000b\u000bc \ud800 ]]> <![CDATA[ &lt; <script>alert(1)</script> \ufffe einde\r\nnieuw";
        Made.feeds(folder, Made.edition(Made.WEBSITE, new Article(Head.of("boos", hostile), Made.text(hostile))));

        var entry = FeedReader.rss(folder).getFirst();
        var shown = "abc \ufffd ]]> <![CDATA[ &lt; <script>alert(1)</script> \ufffd einde";
        assertThat(entry.title()).startsWith(shown);
        assertThat(Jsoup.parse(entry.html()).body().wholeText()).contains(shown);
        assertThat(Jsoup.parse(entry.html()).select("script")).isEmpty();
        assertThat(FeedReader.jsonFeed(folder)).isEqualTo(FeedReader.rss(folder));
    }

    @Test
    void an_item_in_another_language_says_so() throws IOException {
        var head = new Head(
                "welkom",
                "مرحبا",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                3,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.of("ar"),
                java.util.OptionalInt.empty(),
                Optional.empty(),
                nl.buurtpers.model.Contact.NONE,
                nl.buurtpers.model.Adjustment.EVERYWHERE,
                nl.buurtpers.model.Wording.NONE,
                nl.buurtpers.model.Sharing.NONE);
        Made.feeds(folder, Made.edition(Optional.empty(), new Article(head, Made.text("مرحبا بكم"))));

        var atom = FeedReader.xml(folder.resolve("atom.xml"));
        assertThat(atom.getAttribute("xml:lang")).isEqualTo("nl");
        assertThat(FeedReader.elements(atom, "entry").getFirst().getAttribute("xml:lang"))
                .isEqualTo("ar");
        assertThat(FeedReader.elements(atom, "published").getFirst().getTextContent())
                .isEqualTo("2026-11-19T23:00:00Z");
        assertThat(Jsoup.parse(FeedReader.atom(folder).getFirst().html()).select("[lang=ar][dir=rtl]"))
                .isNotEmpty();
        assertThat(FeedReader.json(folder.resolve("feed.json"))
                        .at("/items/0/language")
                        .asString())
                .isEqualTo("ar");
    }

    @Test
    void two_thousand_items_make_a_feed() throws IOException {
        Made.feeds(folder, Editions.generated(5, 2000));

        assertThat(FeedReader.rss(folder)).hasSizeGreaterThan(1900);
    }

    private static Edition edition(Optional<URI> website) {
        return Made.edition(
                website,
                new Article(
                        Head.of("boom", "De boom"),
                        List.of(new Block.Paragraph(List.of(new Inline.Text("Kijk:"))), new Block.Figure(TREE))));
    }

    private String selfOf(String file) throws IOException {
        var root = FeedReader.xml(folder.resolve(file));
        var links = root.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        for (int i = 0; i < links.getLength(); i++) {
            if (((Element) links.item(i)).getAttribute("rel").equals("self")) {
                return ((Element) links.item(i)).getAttribute("href");
            }
        }
        return "";
    }

    private long sizeOf(String address) throws IOException {
        return Files.size(folder.resolve(address.replaceFirst(".*/feeds/", "")));
    }
}
