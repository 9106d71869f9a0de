package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpers.html.Html;
import nl.buurtpers.json.Json;

/**
 * Words that stand in a letter for what differs from reader to reader, and where a section begins. They are letters and
 * digits only, so that nothing on their way changes them, and hold a word that the letter itself does not.
 */
final class Slots {

    /** What differs, by name. */
    enum Slot {
        TO('t'),
        UNSUBSCRIBE('u'),
        PREFERENCES('p'),
        PREHEADER('h');

        private final char sign;

        Slot(char sign) {
            this.sign = sign;
        }

        static Slot signed(char sign) {
            return Arrays.stream(values())
                    .filter(slot -> slot.sign == sign)
                    .findFirst()
                    .orElseThrow();
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String ALWAYS = "a";

    private final String word;
    private final Pattern any;

    private Slots(String word) {
        this.word = word;
        this.any = Pattern.compile("<!--" + word + "(a|[0-9]+)-->|" + word + "p(a|[0-9]+)\n|" + word + "s([tuph])");
    }

    /** Slots for a letter with this text. */
    static Slots notIn(String text) {
        int number = 0;
        while (text.contains("zq" + number)) {
            number++;
        }
        return new Slots("zq" + number);
    }

    /** Stands for what differs. */
    String of(Slot slot) {
        return word + "s" + slot.sign;
    }

    /** In HTML: what follows belongs to the section with this number. */
    String section(int number) {
        return "<!--" + word + number + "-->";
    }

    /** In HTML: what follows is for everybody. */
    String always() {
        return "<!--" + word + ALWAYS + "-->";
    }

    /** A line of plain text with the same meaning as {@link #section}. */
    String line(int number) {
        return word + "p" + number;
    }

    /** A line of plain text with the same meaning as {@link #always}. */
    String lineForAll() {
        return word + "p" + ALWAYS;
    }

    /** HTML of one letter to one reader, without marks. */
    String filled(String html, Envelope envelope) {
        return any.matcher(html)
                .replaceAll(found -> found.group(3) == null
                        ? ""
                        : Matcher.quoteReplacement(
                                value(Slot.signed(found.group(3).charAt(0)), envelope)));
    }

    private static String value(Slot slot, Envelope envelope) {
        return switch (slot) {
            case TO -> LongWords.divisible(Html.escape(envelope.to()), TypeSize.STANDARD);
            case UNSUBSCRIBE -> Html.escape(envelope.unsubscribe());
            case PREFERENCES -> Html.escape(envelope.preferences());
            case PREHEADER -> Html.escape(envelope.preheader().orElse(""));
        };
    }

    /**
     * The text in pieces: {@code [{"section": "nieuws", "words": ["...", {"slot": "to"}]}]}; a piece without a section is for
     * everybody.
     *
     * @param sections names of sections by number
     */
    List<Map<String, Object>> pieces(String text, List<String> sections) {
        var pieces = new ArrayList<Map<String, Object>>();
        var words = new ArrayList<Object>();
        var section = "";
        var found = any.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                words.add(text.substring(from, found.start()));
            }
            from = found.end();
            if (found.group(3) != null) {
                words.add(Json.object(
                        "slot", Slot.signed(found.group(3).charAt(0)).id()));
                continue;
            }
            add(pieces, section, words);
            words.clear();
            var mark = found.group(1) != null ? found.group(1) : found.group(2);
            section = mark.equals(ALWAYS) ? "" : sections.get(Integer.parseInt(mark));
        }
        words.add(text.substring(from));
        add(pieces, section, words);
        return pieces;
    }

    private static void add(List<Map<String, Object>> pieces, String section, List<Object> words) {
        if (!words.isEmpty()) {
            pieces.add(
                    section.isEmpty()
                            ? Json.object("words", List.copyOf(words))
                            : Json.object("section", section, "words", List.copyOf(words)));
        }
    }
}
