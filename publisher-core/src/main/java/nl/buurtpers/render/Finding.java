package nl.buurtpers.render;

import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Withheld;

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
            return messages.text("unit." + name().toLowerCase(Locale.ROOT), number(amount, messages));
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
            return messages.text("finding.low-resolution", picture, number(ppi, messages), number(least, messages));
        }
    }

    /**
     * A character that this channel does not have, or a word of such characters.
     *
     * @param character the character, and its code point such as "U+2011"; or the word as it is
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
            return messages.text(
                    "finding.page-budget",
                    number(used, messages),
                    number(made, messages),
                    number(wordsShort, messages));
        }
    }

    /**
     * What would make the paper fit a smaller number of pages.
     *
     * @param id the item of which the words could be saved
     * @param has words that it has
     * @param save words to save
     * @param pages pages that the paper would then have
     */
    record FewerPages(String id, int has, int save, int pages) implements Finding {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public Optional<String> item() {
            return Optional.of(id);
        }

        /** Whether little of the item would remain. */
        public boolean drop() {
            return save * 4 > has * 3;
        }

        @Override
        public String words(Messages messages) {
            var key = drop() ? "finding.fewer-pages.drop" : "finding.fewer-pages.shorten";
            return messages.text(key, number(save, messages), number(pages, messages), number(has, messages));
        }
    }

    /**
     * Type that is larger than asked, because there is room for it.
     *
     * @param asked pt
     * @param used pt
     */
    record RoomierType(double asked, double used) implements Finding {
        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("finding.roomier-type", number(asked, messages), number(used, messages));
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
            return messages.text("finding.low-contrast", what, number(ratio, messages), number(least, messages));
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
            return messages.text("finding.smaller-type", number(asked, messages), number(used, messages));
        }
    }

    /**
     * Type that was made larger than was asked, because smaller type cannot be read by enough people.
     *
     * @param asked size in pt
     * @param used size in pt
     */
    record LargerType(double asked, double used) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.larger-type", number(asked, messages), number(used, messages));
        }
    }

    /**
     * A booklet that is too thick for staples: its sheets are divided over gatherings, to be sewn or glued.
     *
     * @param pages of the booklet
     * @param most pages that can be stapled
     * @param gatherings piles of sheets that are folded together
     */
    record Gatherings(int pages, int most, int gatherings) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text(
                    "finding.gatherings",
                    number(pages, messages),
                    number(most, messages),
                    number(gatherings, messages));
        }
    }

    /** A file that some receivers will cut off. */
    record TooLarge(String file, int kilobytes, int most) implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text("finding.too-large", file, number(kilobytes, messages), number(most, messages));
        }
    }

    /**
     * A rule of the print shop that the pages break.
     *
     * @param profile name of the print profile, for people
     * @param rule the key of the rule in the profile, such as {@code least-type-size}
     * @param spot where it is broken worst; empty for a rule about the whole file
     * @param what the thing that breaks it, such as the path of a picture; may be empty
     * @param found the worst amount, in the unit of the rule
     * @param asked the amount that the profile asks
     * @param times on how many places it is broken
     */
    record PressRule(
            Optional<String> item,
            String profile,
            String rule,
            Optional<Spot> spot,
            String what,
            double found,
            double asked,
            int times)
            implements Finding {
        @Override
        public String words(Messages messages) {
            return messages.text(
                    "finding.press." + rule,
                    profile,
                    number(asked, messages),
                    number(found, messages),
                    spot.map(place -> place.words(messages)).orElse(""),
                    times,
                    what);
        }
    }

    /**
     * A place on a page.
     *
     * @param page counts from 1
     * @param x mm from the left of the trim
     * @param y mm from the top of the trim
     */
    record Spot(int page, double x, double y) {
        private String words(Messages messages) {
            return messages.text("finding.spot", Integer.toString(page), number(x, messages), number(y, messages));
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
            return messages.text(
                    "finding.seldom", number(minutes, messages), number(perHour, messages), number(least, messages));
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

    /**
     * A picture that is not shown, since somebody on it did not agree to be seen here.
     *
     * @param item the item that lacks it; none where it is the logo of the edition
     * @param picture its path
     */
    record PictureWithheld(Optional<String> item, String picture, Withheld.Why why) implements Finding {
        @Override
        public String words(Messages messages) {
            var key = why == Withheld.Why.TAKEN_BACK ? "finding.portrait-taken-back" : "finding.portrait-not-agreed";
            return messages.text(key, picture);
        }
    }

    /** An amount with at most two decimals and no grouping, as the readers write numbers. */
    private static String number(double amount, Messages messages) {
        return messages.text("finding.number", amount);
    }
}
