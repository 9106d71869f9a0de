package nl.buurtpers.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
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
import nl.buurtpers.model.Focus;
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

/** Manuscripts full of everything that could get lost between writing and reading, the same one for each seed. */
final class AnyEdition {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    /** Scraps that mean something to YAML, to Markdown or to both, or look different from what they are. */
    private static final List<String> SCRAPS = List.of(
            "#",
            "# ",
            " #",
            ":",
            ": ",
            "---",
            "--- ",
            "\"",
            "'",
            "\\",
            "\\\\",
            "*",
            "**",
            "_",
            "__",
            "[",
            "]",
            "(",
            ")",
            "[a]: b",
            "](x)",
            "<",
            ">",
            "<b>",
            "</div>",
            "<!-- x -->",
            "&",
            "&amp;",
            "&#35;",
            "|",
            "a|b",
            "~",
            "~~",
            "!",
            "![",
            "{",
            "}",
            "{lang=tr}",
            "]{lang=tr}",
            "{decorative}",
            "`",
            "``",
            "1. ",
            "2) ",
            "- ",
            "+ ",
            "= ",
            "@",
            "%",
            "no",
            "007",
            "12:30",
            "null",
            "~",
            "? ",
            "|-",
            "&a ",
            "*a ",
            "!!x",
            "${7*7}",
            "{{x}}",
            "http://x.example/_a_",
            "naam_van_iets",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u05e9\u05dc\u05d5\u05dd",
            "\ud83d\udc68\u200d\ud83d\udc69",
            "iki y\u0131l",
            "\u00e9\u00e8",
            "o\u0308",
            "\u2018x\u2019",
            "\u00a0",
            "  ",
            "\t",
            "\u20ac 2,50",
            "...",
            "a_",
            "_b",
            "x*",
            "*y",
            "===",
            "***",
            "[ ]",
            "[x](y)",
            "\ud834\udd1e",
            "\u200f",
            "\u27ec",
            "\u27ed");

    private final RandomGenerator random;

    private AnyEdition(long seed) {
        this.random = new java.util.SplittableRandom(seed);
    }

    static Manuscript of(long seed) {
        return new AnyEdition(seed).manuscript();
    }

    /** Every picture is a small drawing. */
    static PictureSource pictures() {
        return path -> new ByteArrayInputStream(drawing(path.endsWith(".gif") ? "gif" : "png"));
    }

    private static byte[] drawing(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private Manuscript manuscript() {
        boolean declared = random.nextBoolean();
        var items = IntStream.rangeClosed(1, 1 + random.nextInt(8))
                .mapToObj(number -> item(number, declared))
                .toList();
        return new Manuscript(edition(items, declared), style(), channels(), Map.of());
    }

    private Edition edition(List<Item> items, boolean declared) {
        return new Edition(
                line(),
                line(),
                maybe(this::line),
                DAY,
                maybe(() -> DAY.plusDays(random.nextInt(100))),
                maybe(this::line),
                maybe(this::line),
                maybe(this::line),
                pick("nl", "en", "ar", "zh-Hant"),
                ZoneId.of(pick("Europe/Amsterdam", "America/Curacao", "UTC")),
                maybe(() -> URI.create("https://krant.voorbeeld.example/" + pick("", "wijk/"))),
                contact(),
                random.nextBoolean() ? List.of() : blocks(2),
                declared ? List.of(new Section("nieuws", line()), new Section("agenda-2", line())) : List.of(),
                items);
    }

    private StyleChoice style() {
        return new StyleChoice(
                maybe(() -> "huis-2"),
                maybe(() -> "#7a1f2b"),
                maybe(() -> "#000000"),
                maybe(() -> "#fffdf8"),
                maybe(() -> "Source Serif 4"),
                maybe(() -> "Bitter"),
                maybe(() -> "style/logo.png"),
                Optional.of(line()));
    }

    private Map<String, ChannelChoice> channels() {
        Map<String, ChannelChoice> channels = new TreeMap<>();
        for (var id : KnownChannels.IDS) {
            switch (random.nextInt(4)) {
                case 0 -> channels.put(id, ChannelChoice.OFF);
                case 1 -> channels.put(id, new ChannelChoice(true, Map.of()));
                case 2 -> channels.put(id, new ChannelChoice(true, Map.of("subject", setting(), "x-y", setting())));
                default -> {}
            }
        }
        return channels;
    }

    private ChannelChoice.Setting setting() {
        return new ChannelChoice.Setting(line(), 0);
    }

    private Item item(int number, boolean declared) {
        var head = head(number, declared);
        var body = blocks(3);
        return switch (random.nextInt(5)) {
            case 0 -> new Article(head, body);
            case 1 -> new Notice(head, body);
            case 2 -> new Event(head, body, occasion());
            case 3 -> new Service(head, body, entry());
            default -> new Advert(head, body, maybe(this::line), pick(AdvertSize.values()));
        };
    }

    private Head head(int number, boolean declared) {
        return new Head(
                "item-" + number,
                line(),
                maybe(() -> "kort " + number),
                maybe(this::line),
                maybe(() -> declared ? pick("nieuws", "agenda-2") : pick("nieuws", "a", "007")),
                1 + random.nextInt(5),
                maybe(this::line),
                maybe(() -> DAY.minusDays(random.nextInt(300))),
                maybe(() -> pick("tr", "pt-BR", "zh-Hant", "fy")),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(100)),
                maybe(this::picture),
                random.nextBoolean() ? contact() : Contact.NONE,
                adjustment(),
                wording(),
                new Sharing(random.nextBoolean(), maybe(this::line), maybe(this::line)));
    }

    private Adjustment adjustment() {
        return switch (random.nextInt(3)) {
            case 0 -> new Adjustment.Only(List.of("teletext", "newspaper"));
            case 1 -> new Adjustment.Except(List.of("site"));
            default -> Adjustment.EVERYWHERE;
        };
    }

    private Wording wording() {
        return random.nextInt(3) > 0
                ? Wording.NONE
                : new Wording(Map.of("teletext", blocks(1), "large-print", blocks(1)));
    }

    private Picture picture() {
        boolean decorative = random.nextInt(4) == 0;
        var file = "images/" + pick("a", "b c", "d(1)", "\u00e9\u00e9n", "x_y_z", "q'[1]") + pick(".png", ".gif");
        return new Picture(file, decorative ? "" : line(), maybe(this::line), maybe(this::line), maybe(this::focus));
    }

    private Focus focus() {
        return new Focus(random.nextInt(101), random.nextInt(101));
    }

    private Contact contact() {
        return new Contact(
                maybe(this::line),
                maybe(() -> pick("a.b@buurt.example", "x_y+z@wijk.example")),
                maybe(() -> pick("033-555 01 20", "06 5555 0112")),
                maybe(this::line),
                maybe(() -> pick("www.buurt.example/pad?x=1", "https://buurt.example:8080/#a")));
    }

    private Occasion occasion() {
        return new Occasion(
                time(),
                maybe(this::line),
                maybe(this::line),
                random.nextBoolean() ? List.of() : List.of(Access.TOILET, pick(Access.values())),
                maybe(() -> pick("FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYDAY=2SA;COUNT=4")),
                random.nextBoolean());
    }

    private EventTime time() {
        if (random.nextBoolean()) {
            return new EventTime.Days(DAY, DAY.plusDays(random.nextInt(4)));
        }
        var start = LocalDateTime.of(2026, 10, 24, 0, 0)
                .plusMinutes(15L * random.nextInt(300))
                .atZone(ZoneId.of("Europe/Amsterdam"));
        ZonedDateTime later = pick(start.withLaterOffsetAtOverlap(), start.withFixedOffsetZone(), start);
        return new EventTime.Moments(later, maybe(() -> later.plusMinutes(random.nextInt(5000))));
    }

    private DirectoryEntry entry() {
        return new DirectoryEntry(
                maybe(this::line),
                maybe(this::line),
                maybe(this::line),
                maybe(() -> "www.buurt.example"),
                maybe(this::line),
                random.nextBoolean() ? List.of() : List.of(pick(Access.values())),
                maybe(() -> DAY));
    }

    private List<Block> blocks(int depth) {
        var blocks = new ArrayList<Block>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 7)) {
            case 0 -> new Block.Heading(2 + random.nextInt(3), inlines(2, false, ""));
            case 1 -> new Block.ThematicBreak();
            case 2 -> new Block.Figure(picture());
            case 3 -> new Block.Verbatim(verbatim());
            case 4 -> table();
            case 7 -> new Block.BulletList(entries(depth - 1));
            case 8 -> new Block.NumberedList(pick(0, 1, 7, 1999), entries(depth - 1));
            case 9 -> new Block.Quote(blocks(depth - 1));
            default -> new Block.Paragraph(paragraph());
        };
    }

    private List<List<Block>> entries(int depth) {
        var entries = new ArrayList<List<Block>>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            entries.add(random.nextInt(12) == 0 ? List.of() : blocks(depth));
        }
        return entries;
    }

    private Block table() {
        int columns = 1 + random.nextInt(4);
        return new Block.Table(
                list(columns, () -> pick(Block.Alignment.values())),
                list(columns, this::cell),
                list(random.nextInt(4), () -> list(columns, this::cell)));
    }

    private Block.Cell cell() {
        return new Block.Cell(random.nextInt(6) == 0 ? List.of() : inlines(1, false, ""));
    }

    private String verbatim() {
        var lines = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.append(pick("  ", "", "\t", "> ")).append(words()).append('\n');
        }
        return (lines + pick("```", "x", "~~~~")).replaceAll("(?m)^[ \t]+$", "");
    }

    /** Words, so that it is no picture alone: that would be a figure. */
    private List<Inline> paragraph() {
        var content = new ArrayList<>(inlines(3, true, ""));
        content.add(content.getLast() instanceof Inline.Text ? new Inline.Code("einde") : new Inline.Text("einde"));
        return content;
    }

    /** Marks stand apart from each other and never inside their own kind, as reading leaves them. */
    private List<Inline> inlines(int depth, boolean breaks, String open) {
        var content = new ArrayList<Inline>();
        content.add(text());
        for (int i = random.nextInt(3); i > 0; i--) {
            content.add(inline(depth, breaks, open));
            content.add(text());
        }
        if (random.nextInt(4) == 0 && content.size() > 2) {
            content.removeFirst();
        }
        if (random.nextInt(4) == 0 && content.size() > 2) {
            content.removeLast();
        }
        return content.getFirst() instanceof Inline.LineBreak || content.getLast() instanceof Inline.LineBreak
                ? List.of(text())
                : content;
    }

    private Inline inline(int depth, boolean breaks, String open) {
        int kind = random.nextInt(depth > 0 ? 8 : 3);
        return switch (kind) {
            case 0 -> new Inline.Code(code());
            case 1 -> breaks ? new Inline.LineBreak() : new Inline.Code("x");
            case 2 -> new Inline.InlinePicture(picture());
            default -> open.contains(Integer.toString(kind)) ? text("w") : mark(kind, depth, breaks, open + kind);
        };
    }

    private Inline mark(int kind, int depth, boolean breaks, String open) {
        var content = inlines(depth - 1, breaks, open);
        return switch (kind) {
            case 3 -> new Inline.Emphasis(content);
            case 4 -> new Inline.Strong(content);
            case 5 -> new Inline.Strike(content);
            case 6 ->
                new Inline.Link(pick("https://x.example/a_b_c?d=(e)&f", "mailto:a@b.example", "tel:+31"), content);
            default -> new Inline.Foreign(pick("tr", "ar", "zh-Hant"), content);
        };
    }

    private Inline text(String words) {
        return new Inline.Code(words);
    }

    private Inline text() {
        return new Inline.Text(words());
    }

    private String code() {
        var code = CleanText.line(words());
        return code.isEmpty() ? "`" : pick("", " ", "  ") + code + pick("", "`", " `` ");
    }

    /** A line as a field holds it. */
    private String line() {
        var line = CleanText.line(words() + words());
        return line.isEmpty() ? "x" : line;
    }

    /** At least one character; spaces may stand at either end. */
    private String words() {
        var words = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            words.append(random.nextInt(3) == 0 ? pick("buurt", " de ", "X", "9", " ") : pick(SCRAPS));
        }
        return CleanText.lines(words.toString());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> list(int size, Supplier<T> value) {
        return IntStream.range(0, size).mapToObj(_ -> value.get()).toList();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
