package nl.buurtpers.render;

import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.message.Messages;

/** What an editor should know about a composed channel: data with amounts; the words come from a bundle. */
public sealed interface Finding {

    /** How much it matters: a warning, where nothing else is said. */
    default Severity severity() {
        return Severity.WARNING;
    }

    /** The item that it is about; none, where nothing else is said. */
    default Optional<String> item() {
        return Optional.empty();
    }

    /** The finding in words. */
    String words(Messages messages);

    /** In what room and excess are counted. */
    enum Unit {
        LINES,
        WORDS,
        PAGES,
        POINTS,
        CHARACTERS,
        KILOBYTES;

        private String amount(double amount, Messages messages) {
            return messages.text("unit." + name().toLowerCase(Locale.ROOT), number(amount));
        }
    }

    /**
     * Text that does not fit.
     *
     * @param room how much there is room for
     * @param over how much it is too much
     */
    record Overset(String id, Unit unit, double room, double over) implements Finding {
        @Override
        public Optional<String> item() {
            return Optional.of(id);
        }

        @Override
        public String words(Messages messages) {
            return messages.text("finding.overset", unit.amount(room, messages), unit.amount(over, messages));
        }
    }

    /**
     * A picture with too few pixels for the size at which it is shown.
     *
     * @param picture its path
     * @param ppi pixels per inch that it has at that size
     * @param least pixels per inch that the press asks for
     */
    record LowResolution(String id, String picture, int ppi, int least) implements Finding {
        @Override
        public Optional<String> item() {
            return Optional.of(id);
        }

        @Override
        public String words(Messages messages) {
            return messages.text("finding.low-resolution", picture, number(ppi), number(least));
        }
    }

    /**
     * A character that this channel does not have.
     *
     * @param character the character, and its code point such as "U+2011"
     * @param by what stands in its place; empty where nothing does
     */
    record Substituted(Optional<String> item, String character, String by) implements Finding {
        @Override
        public Severity severity() {
            return by.isEmpty() ? Severity.WARNING : Severity.INFO;
        }

        @Override
        public String words(Messages messages) {
            return by.isEmpty()
                    ? messages.text("finding.dropped", character)
                    : messages.text("finding.substituted", character, by);
        }
    }

    /**
     * How full the pages are.
     *
     * @param used pages that the content needs
     * @param made pages that are made
     * @param wordsShort words that would still fit
     */
    record PageBudget(double used, int made, int wordsShort) implements Finding {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("finding.page-budget", number(used), number(made), number(wordsShort));
        }
    }

    /**
     * Two colours that are too much alike.
     *
     * @param what where they meet, such as "accent"
     */
    record LowContrast(String what, double ratio, double least) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.low-contrast", what, number(ratio), number(least));
        }
    }

    /** A typeface that is not there. */
    record FontReplaced(String asked, String used) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.font-replaced", asked, used);
        }
    }

    /**
     * Type that was made smaller so that the words fit.
     *
     * @param asked size in pt
     * @param used size in pt
     */
    record SmallerType(double asked, double used) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.smaller-type", number(asked), number(used));
        }
    }

    /** A file that some receivers will cut off. */
    record TooLarge(String file, int kilobytes, int most) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.too-large", file, number(kilobytes), number(most));
        }
    }

    /**
     * A rule of the print shop that the pages break.
     *
     * @param profile name of the print profile, for people
     * @param rule the key of the rule in the profile, such as {@code least-type-size}
     * @param page where it is broken worst, counted from 1; 0 for a rule about the whole file
     * @param found the worst amount, in the unit of the rule
     * @param asked the amount that the profile asks
     * @param times on how many places it is broken
     */
    record PressRule(
            Optional<String> item, String profile, String rule, int page, double found, double asked, int times)
            implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text(
                    "finding.press." + rule, profile, number(asked), number(found), Integer.toString(page), times);
        }
    }

    /**
     * A round of slides so long that each comes by less often than viewers are there.
     *
     * @param minutes of one round
     * @param perHour how often a slide comes by in an hour
     * @param least how often is asked for
     */
    record Seldom(double minutes, double perHour, int least) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.seldom", number(minutes), number(perHour), number(least));
        }
    }

    /**
     * Fewer page numbers than the items need.
     *
     * @param first number
     * @param last number
     * @param items that have no place
     * @param pages that there are; where it is 0 there is not even room for an index
     */
    record TooFewPages(int first, int last, int items, int pages) implements Finding {
        @Override
        public Severity severity() {
            return pages == 0 ? Severity.ERROR : Severity.WARNING;
        }

        @Override
        public String words(Messages messages) {
            return messages.text(
                    pages == 0 ? "finding.no-pages" : "finding.too-few-pages",
                    Integer.toString(first),
                    Integer.toString(last),
                    Integer.toString(items));
        }
    }

    /** An amount with at most one decimal and no grouping. */
    private static String number(double amount) {
        return amount == Math.rint(amount)
                ? Long.toString(Math.round(amount))
                : String.format(Locale.ROOT, "%.1f", amount);
    }
}
