package nl.buurtpers.mail;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.render.HouseStyle;

/** A letter as HTML: as a part of a message, whose pictures are other parts. */
final class LetterHtml {

    private static final String FOLDER = "images/";

    private final Plan plan;
    private final Envelope envelope;
    private final MailPictures pictures;
    private final HouseStyle style;
    private final Messages messages;
    private final Looks looks;
    private final TypeSize size;
    private final Optional<Slots> slots;

    LetterHtml(Plan plan, Envelope envelope, MailPictures pictures, HouseStyle style, Messages messages) {
        this(plan, envelope, pictures, style, messages, TypeSize.STANDARD, Optional.empty());
    }

    private LetterHtml(
            Plan plan,
            Envelope envelope,
            MailPictures pictures,
            HouseStyle style,
            Messages messages,
            TypeSize size,
            Optional<Slots> slots) {
        this.plan = plan;
        this.envelope = envelope;
        this.pictures = pictures;
        this.style = style;
        this.messages = messages;
        this.looks = new Looks(style, size);
        this.size = size;
        this.slots = slots;
    }

    /** The same letter in another size, with marks where its sections begin. */
    LetterHtml marked(TypeSize other, Slots marks) {
        return new LetterHtml(plan, envelope, pictures, style, messages, other, Optional.of(marks));
    }

    /** The same for a file, with its pictures in the folder {@code images}. */
    String beside(String message) {
        return message.replaceAll(
                "src=\"cid:([^\"@]+)@" + Pattern.quote(envelope.domain()) + "\"", "src=\"" + FOLDER + "$1\"");
    }

    /** One item of the message. */
    String item(Letter.Told told) {
        return items().write(told);
    }

    /** How long it is as UTF-8. */
    static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    static String path(MailPicture picture) {
        return FOLDER + picture.name();
    }

    private String contentId(MailPicture picture) {
        return "cid:" + picture.name() + "@" + envelope.domain();
    }

    private ItemHtml items() {
        return new ItemHtml(plan.edition().language(), messages, looks, pictures, this::contentId);
    }

    /** The part of a message (RFC 2392: pictures by their content id). */
    String message(Letter letter) {
        var items = items();
        var edition = plan.edition();
        var values = new HashMap<String, Object>();
        values.put("look", looks.frame());
        values.put("lang", edition.language());
        values.put("dir", HtmlBody.direction(edition.language()));
        values.put("subject", envelope.subject());
        values.put("publication", edition.publication());
        values.put("place", Masthead.place(edition, messages));
        values.put("issue", Masthead.issue(edition, messages));
        values.put("parts", parts(letter, items));
        // What is empty is not given, so that no heading stands over nothing.
        if (!letter.parts().isEmpty()) {
            values.put("contents", contents(letter));
        }
        if (!edition.colophon().isEmpty()) {
            values.put("colophon", items.blocks(edition.colophon()));
        }
        if (!plan.contact().isEmpty()) {
            values.put("contact", ItemHtml.facts(plan.contact()));
        }
        slots.ifPresent(marks -> values.put("always", marks.always()));
        values.put("preheader", envelope.preheader().orElse(""));
        values.put("why", messages.text("mail.why", envelope.to(), edition.publication()));
        values.put("preferences", envelope.preferences());
        values.put("unsubscribe", envelope.unsubscribe());
        envelope.website().ifPresent(website -> values.put("archive", website));
        logo(values);
        return LongWords.divisible(CleanText.of(new Templates(messages).fill("newsletter", values)), size);
    }

    private List<Map<String, Object>> parts(Letter letter, ItemHtml items) {
        return letter.parts().stream()
                .map(part -> Map.<String, Object>of(
                        "mark",
                        mark(letter, part),
                        "title",
                        part.section().title(),
                        "items",
                        part.items().stream().map(items::write).collect(Collectors.joining())))
                .toList();
    }

    private String mark(Letter letter, Letter.Part part) {
        return slots.map(marks -> marks.section(letter.parts().indexOf(part))).orElse("");
    }

    private List<Map<String, Object>> contents(Letter letter) {
        return letter.parts().stream()
                .map(part -> Map.<String, Object>of(
                        "mark",
                        mark(letter, part),
                        "title",
                        part.section().title(),
                        "entries",
                        part.items().stream().map(told -> line(told.item())).toList()))
                .toList();
    }

    /** A link leads to the item's page: half of the telephones follow none that stays inside a message. */
    private Map<String, Object> line(Planned item) {
        var line = new HashMap<String, Object>();
        line.put("words", entry(item, messages));
        item.link().ifPresent(link -> line.put("target", link.toString()));
        return line;
    }

    /** The short headline; an advertisement and a cancelled event say so. */
    static String entry(Planned item, Messages messages) {
        return item.fact(Fact.Kind.ADVERTISEMENT)
                .or(() -> item.fact(Fact.Kind.CANCELLED))
                .filter(mark -> !says(item.head().brief(), mark.value()))
                .map(mark ->
                        messages.text("mail.marked", mark.value(), item.head().brief()))
                .orElse(item.head().brief());
    }

    private static boolean says(String title, String mark) {
        return title.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT));
    }

    private void logo(Map<String, Object> values) {
        style.logo().flatMap(pictures::of).ifPresent(logo -> {
            values.put("logo", contentId(logo));
            values.put("logoAlt", style.logoAlt().orElse(""));
            values.put("logoWidth", Math.min(160, logo.file().size().width()));
        });
    }
}
