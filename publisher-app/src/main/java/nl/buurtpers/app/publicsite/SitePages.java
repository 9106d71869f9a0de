package nl.buurtpers.app.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Leaf;
import nl.buurtpers.app.shelf.Shelf;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.html.Html;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages of the public side that are not in any bundle. Each is made once for a stall and a day. */
@Component
class SitePages {

    private final Shelf shelf;
    private final Printer printer;
    private final MessageSource messages;
    private final House house;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    SitePages(Shelf shelf, Printer printer, MessageSource messages, House house, Clock clock) {
        this.shelf = shelf;
        this.printer = printer;
        this.messages = messages;
        this.house = house;
        this.clock = clock;
    }

    private record Made(Stall of, LocalDate on, Leaf leaf) {}

    /** An edition in a list. */
    record Row(String title, String issue, String day, String date, String address, String paper, String picture) {}

    /** A day in the agenda. */
    record Day(String date, String words, List<Diary.Coming> events) {}

    /** A neighbourhood in the list of all. */
    record Corner(String name, String place, String publication, String address, String newest) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private Leaf kept(String page, Stall stall, Supplier<Leaf> making) {
        var key = stall.neighbourhood().id() + " " + page;
        var today = today();
        var there = made.get(key);
        if (there == null || !there.of().equals(stall) || !there.on().equals(today)) {
            there = new Made(stall, today, making.get());
            made.put(key, there);
        }
        return there.leaf();
    }

    /** All neighbourhoods: those with a paper first. */
    Leaf neighbourhoods(List<Stall> stalls) {
        var folio = new Folio(
                "nl",
                word("public.neighbourhoods", Locale.forLanguageTag("nl")),
                word("public.neighbourhoods.says", Locale.forLanguageTag("nl")),
                house.address("/"),
                "",
                Optional.empty(),
                false);
        var corners = stalls.stream().map(this::corner).toList();
        return printer.page(
                "publicsite/neighbourhoods",
                "nl",
                Map.of(
                        "folio",
                        folio,
                        "papers",
                        corners.stream()
                                .filter(corner -> !corner.newest().isEmpty())
                                .toList(),
                        "others",
                        corners.stream()
                                .filter(corner -> corner.newest().isEmpty())
                                .toList()));
    }

    private Corner corner(Stall stall) {
        var neighbourhood = stall.neighbourhood();
        return new Corner(
                neighbourhood.name(),
                neighbourhood.place(),
                neighbourhood.publication(),
                Addresses.of(neighbourhood),
                stall.newest().map(newest -> day(newest, "nl")).orElse(""));
    }

    /** What stands where there is no paper yet. */
    Leaf empty(Stall stall) {
        return kept("", stall, () -> page(stall, "empty", "", new HashMap<>()));
    }

    /** All editions. */
    Leaf archive(Stall stall) {
        return kept("archief", stall, () -> {
            var variables = new HashMap<String, Object>();
            variables.put(
                    "editions",
                    stall.editions().stream()
                            .map(edition -> row(stall, edition))
                            .toList());
            return page(stall, "archief", "archief", variables);
        });
    }

    private static Row row(Stall stall, Frozen edition) {
        var label = edition.label();
        return new Row(
                label.title().isEmpty() ? label.publication() : label.title(),
                label.issue(),
                day(edition, stall.neighbourhood().language()),
                label.date().toString(),
                Addresses.edition(stall, edition),
                edition.file("newspaper/newspaper.pdf")
                        .map(file -> Addresses.file(stall, edition, file))
                        .orElse(""),
                edition.channel("screens")
                        .filter(file -> file.mediaType().equals("image/png")
                                && !file.path().contains("pictures/"))
                        .findFirst()
                        .map(file -> Addresses.file(stall, edition, file))
                        .orElse(""));
    }

    private static String day(Frozen edition, String language) {
        return new Calendar(Messages.of(language)).day(edition.label().date());
    }

    /** What is coming. */
    Leaf agenda(Stall stall) {
        return kept("agenda", stall, () -> {
            var calendar = new Calendar(Messages.of(stall.neighbourhood().language()));
            var days = new ArrayList<Day>();
            Diary.of(stall, today())
                    .forEach((day, events) -> days.add(new Day(day.toString(), calendar.day(day), events)));
            var variables = new HashMap<String, Object>();
            variables.put("days", days);
            variables.put(
                    "calendar",
                    stall.newest()
                            .flatMap(newest -> newest.file("feeds/agenda.ics"))
                            .map(_ -> Addresses.of(stall.neighbourhood()) + "feeds/agenda.ics")
                            .orElse(""));
            return page(stall, "agenda", "agenda", variables);
        });
    }

    /** The sociale kaart, or what was found in it. */
    Leaf directory(Stall stall, Optional<String> sought) {
        return sought.map(words -> directoryPage(stall, words))
                .orElseGet(() -> kept("sociale-kaart", stall, () -> directoryPage(stall, "")));
    }

    private Leaf directoryPage(Stall stall, String words) {
        var directory = Directory.of(stall, today());
        var variables = new HashMap<String, Object>();
        variables.put("sought", words);
        variables.put("found", directory.find(words));
        variables.put("kinds", words.isBlank() ? directory.byKind() : new LinkedHashMap<>());
        variables.put("isEmpty", directory.isEmpty());
        return page(stall, "sociale-kaart", "sociale-kaart", variables);
    }

    /** Everything of an edition to take along. */
    Leaf downloads(Stall stall, Frozen edition) {
        return kept("downloads " + edition.edition(), stall, () -> {
            var variables = new HashMap<String, Object>();
            variables.put("groups", Downloads.of(stall, edition, messages, locale(stall)));
            variables.put("row", row(stall, edition));
            return page(stall, "downloads", "downloads", variables);
        });
    }

    /** What the read API offers. */
    Leaf api() {
        var folio = new Folio(
                "nl",
                word("public.api", Locale.forLanguageTag("nl")),
                word("public.api.says", Locale.forLanguageTag("nl")),
                house.address("/api"),
                "",
                Optional.empty(),
                false);
        return printer.page("publicsite/api", "nl", Map.of("folio", folio));
    }

    private Leaf page(Stall stall, String template, String page, Map<String, Object> variables) {
        var neighbourhood = stall.neighbourhood();
        var title = word("public." + template, locale(stall));
        var folio = new Folio(
                locale(stall).getLanguage(),
                title,
                messages.getMessage(
                        "public." + template + ".says",
                        new Object[] {neighbourhood.publication(), neighbourhood.name()},
                        locale(stall)),
                house.address(Addresses.of(neighbourhood) + page),
                page,
                Optional.of(neighbourhood),
                !stall.editions().isEmpty());
        variables.put("folio", folio);
        return printer.page("publicsite/" + template, folio.language(), variables);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static Locale locale(Stall stall) {
        return Locale.forLanguageTag(stall.neighbourhood().language().startsWith("en") ? "en" : "nl");
    }

    /** The addresses of a neighbourhood for search engines (sitemaps.org, protocol 0.9). */
    Leaf sitemap(Stall stall) {
        return kept("sitemap.xml", stall, () -> {
            var addresses = new ArrayList<String>();
            var home = Addresses.of(stall.neighbourhood());
            List.of("", "agenda", "sociale-kaart", "archief", "downloads").forEach(page -> addresses.add(home + page));
            stall.editions().forEach(edition -> {
                addresses.add(Addresses.edition(stall, edition));
                edition.overview().items().stream()
                        .filter(item -> stall.withItem(item.id())
                                .filter(edition::equals)
                                .isPresent())
                        .forEach(item -> addresses.add(Addresses.item(stall, edition, item.id())));
            });
            return xml("urlset", "url", addresses);
        });
    }

    /** The sitemaps of all neighbourhoods. */
    Leaf sitemaps() {
        return xml(
                "sitemapindex",
                "sitemap",
                shelf.all().stream()
                        .map(stall -> Addresses.of(stall.neighbourhood()) + "sitemap.xml")
                        .toList());
    }

    private Leaf xml(String root, String entry, List<String> addresses) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.forEach(address -> xml.append("  <" + entry + "><loc>")
                .append(Html.escape(house.address(address)))
                .append("</loc></" + entry + ">\n"));
        xml.append("</" + root + ">\n");
        return Leaf.of(xml.toString().getBytes(StandardCharsets.UTF_8), "application/xml", "");
    }

    /** What programs that read everything are asked to leave alone. */
    Leaf robots() {
        var words = "User-agent: *\nDisallow: /desk\nDisallow: /login\nDisallow: /stations/\nDisallow: /print/\n"
                + "Sitemap: " + house.address("/sitemap.xml") + "\n";
        return Leaf.of(words.getBytes(StandardCharsets.UTF_8), "text/plain", "");
    }
}
