package nl.buurtpers.testkit;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Access;
import nl.buurtpers.model.Adjustment;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.DirectoryEntry;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.EventTime;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Occasion;
import nl.buurtpers.model.Picture;
import nl.buurtpers.model.Section;
import nl.buurtpers.model.Service;
import nl.buurtpers.model.Sharing;
import nl.buurtpers.model.Wording;

/** Editions that nobody wrote: made from a seed, the same one each time, with everything that the model can hold. */
public final class Editions {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final SplittableRandom random;
    private final Prose prose;

    private Editions(long seed) {
        this.random = new SplittableRandom(seed);
        this.prose = new Prose(random);
    }

    /** A dozen ordinary editions of 3 to 30 items, and the monsters. */
    public static Stream<Sample> all() {
        return Stream.concat(
                LongStream.rangeClosed(1, 8).mapToObj(seed -> Sample.of("generated-" + seed, generated(seed))),
                Monsters.all());
    }

    /** An edition of 3 to 30 items of all kinds. */
    public static Edition generated(long seed) {
        var random = new SplittableRandom(seed * 31 + 7);
        return generated(seed, 3 + random.nextInt(28));
    }

    /** An edition of so many items. */
    public static Edition generated(long seed, int items) {
        return new Editions(seed).edition(items);
    }

    private Edition edition(int count) {
        boolean declared = random.nextInt(3) > 0;
        var items = IntStream.rangeClosed(1, count)
                .mapToObj(number -> item(number, declared))
                .toList();
        return new Edition(
                "De " + prose.name(),
                prose.name() + "kwartier",
                maybe("Amersfoort"),
                DAY,
                maybe(DAY.plusDays(60)),
                maybe("Winter"),
                maybe("4"),
                maybe("38"),
                random.nextInt(5) == 0 ? "en" : "nl",
                Edition.DEFAULT_TIME_ZONE,
                maybe(URI.create("https://krant.voorbeeld.example/")),
                random.nextBoolean() ? Contact.NONE : contact(),
                random.nextBoolean() ? List.of() : List.of(prose.paragraph(), prose.paragraph()),
                declared ? sections() : List.of(),
                items);
    }

    private static List<Section> sections() {
        return List.of(
                new Section("nieuws", "Nieuws uit de wijk"),
                new Section("agenda", "Agenda"),
                new Section("leeg", "Een rubriek zonder berichten"),
                new Section("kaart", "Sociale kaart"));
    }

    private Item item(int number, boolean declared) {
        var head = head(number, declared);
        var body = body();
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Article(head, body);
            case 3 -> new Notice(head, body);
            case 4, 5 -> new Event(head, body, occasion());
            case 6 -> new Service(head, body, entry());
            default -> new Advert(head, body, maybe(prose.name() + " & Zn."), any(AdvertSize.values()));
        };
    }

    private Head head(int number, boolean declared) {
        var title = prose.title(number);
        return new Head(
                "item-" + number,
                title,
                title.length() > Head.SHORT_LENGTH && random.nextBoolean()
                        ? Optional.of("Kort bericht " + number)
                        : Optional.empty(),
                random.nextInt(3) > 0 ? Optional.of(prose.sentence()) : Optional.empty(),
                declared && random.nextInt(3) > 0
                        ? Optional.of(List.of("nieuws", "agenda", "kaart").get(random.nextInt(3)))
                        : Optional.empty(),
                1 + random.nextInt(5),
                maybe(prose.name()),
                random.nextInt(4) == 0 ? Optional.of(DAY.minusDays(random.nextInt(20))) : Optional.empty(),
                random.nextInt(12) == 0 ? Optional.of("en") : Optional.empty(),
                random.nextInt(6) == 0 ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty(),
                random.nextInt(3) == 0 ? Optional.of(picture()) : Optional.empty(),
                random.nextInt(4) == 0 ? contact() : Contact.NONE,
                random.nextInt(15) == 0 ? new Adjustment.Except(List.of("teletext", "screens")) : Adjustment.EVERYWHERE,
                random.nextInt(6) == 0 ? wording() : Wording.NONE,
                random.nextInt(6) == 0 ? new Sharing(true, Optional.empty(), Optional.empty()) : Sharing.NONE);
    }

    private Wording wording() {
        return new Wording(Map.of("teletext", List.of(prose.paragraph()), "screens", List.of(prose.paragraph())));
    }

    private Picture picture() {
        boolean decorative = random.nextInt(6) == 0;
        var size = List.of("1600x1000", "900x1200", "2400x1350", "300x200").get(random.nextInt(4));
        return new Picture(
                "images/" + size + "-" + prose.letters(5) + (random.nextBoolean() ? ".jpg" : ".png"),
                decorative ? "" : prose.sentence(),
                maybe(prose.sentence()),
                maybe("Foto: " + prose.name()));
    }

    private Contact contact() {
        return new Contact(
                maybe(prose.name() + " de " + prose.name()),
                maybe(prose.letters(6) + "@buurt.example"),
                maybe("033-555 01 " + (10 + random.nextInt(89))),
                maybe(prose.name() + "straat " + random.nextInt(200)),
                maybe("https://www." + prose.letters(8) + ".example/pad"));
    }

    private Occasion occasion() {
        var start = ZonedDateTime.parse("2026-11-28T10:00:00+01:00[Europe/Amsterdam]")
                .plusDays(random.nextInt(40))
                .plusMinutes(30L * random.nextInt(20));
        EventTime time = random.nextInt(4) == 0
                ? new EventTime.Days(start.toLocalDate(), start.toLocalDate().plusDays(random.nextInt(3)))
                : new EventTime.Moments(start, maybe(start.plusMinutes(90)));
        return new Occasion(
                time,
                maybe("Buurthuis " + prose.name()),
                maybe("€ 2,50 per persoon"),
                random.nextBoolean() ? List.of() : List.of(Access.WHEELCHAIR, any(Access.values())),
                random.nextInt(4) == 0 ? Optional.of("FREQ=WEEKLY;BYDAY=TU") : Optional.empty(),
                random.nextInt(8) == 0);
    }

    private DirectoryEntry entry() {
        return new DirectoryEntry(
                maybe("Zorg"),
                maybe(prose.name() + "plein " + random.nextInt(90)),
                maybe("033-555 02 " + (10 + random.nextInt(89))),
                maybe("www." + prose.letters(7) + ".example"),
                maybe("maandag tot en met vrijdag 9.00 - 17.00 uur"),
                random.nextBoolean() ? List.of() : List.of(any(Access.values())),
                maybe(DAY.minusDays(30)));
    }

    private List<Block> body() {
        var blocks = new ArrayList<Block>();
        for (int i = random.nextInt(7); i > 0; i--) {
            blocks.add(block());
        }
        return blocks;
    }

    private Block block() {
        return switch (random.nextInt(14)) {
            case 0 -> new Block.Heading(2 + random.nextInt(3), prose.inlines());
            case 1 -> new Block.BulletList(entries(0));
            case 2 -> new Block.NumberedList(1 + random.nextInt(3), entries(0));
            case 3 -> new Block.Quote(List.of(prose.paragraph()));
            case 4 -> new Block.ThematicBreak();
            case 5 -> new Block.Figure(picture());
            case 6 -> new Block.Verbatim("een  gedicht\n  " + prose.sentence());
            case 7 -> table();
            default -> prose.paragraph();
        };
    }

    private List<List<Block>> entries(int depth) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(4))
                .mapToObj(number -> entry(depth))
                .toList();
    }

    private List<Block> entry(int depth) {
        if (depth < 2 && random.nextInt(4) == 0) {
            return List.of(prose.paragraph(), new Block.BulletList(entries(depth + 1)));
        }
        return List.of(new Block.Paragraph(prose.inlines()));
    }

    private Block table() {
        int columns = 2 + random.nextInt(3);
        return new Block.Table(
                IntStream.range(0, columns)
                        .mapToObj(column -> any(Block.Alignment.values()))
                        .toList(),
                cells(columns),
                IntStream.rangeClosed(0, random.nextInt(6))
                        .mapToObj(row -> cells(columns))
                        .toList());
    }

    private List<Block.Cell> cells(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> new Block.Cell(List.of(new Inline.Text(prose.words(1 + random.nextInt(3))))))
                .toList();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) > 0 ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
