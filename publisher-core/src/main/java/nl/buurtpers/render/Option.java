package nl.buurtpers.render;

import java.util.List;
import java.util.Optional;

/** Something that an editor may set for a channel, with its default and what is allowed. */
public sealed interface Option {

    /** Its name in {@code edition.yaml} and after {@code --set channel.}. */
    String name();

    /** The value where nothing is set; empty where nothing is a value too. */
    Optional<String> fallback();

    /** Whether the value is allowed. */
    boolean accepts(String value);

    /** What is allowed, for people: "2 - 5", "A4, A3". */
    String allowed();

    /** A whole number from least to most. */
    record Whole(String name, Optional<String> fallback, int least, int most) implements Option {

        public Whole(String name, int fallback, int least, int most) {
            this(name, Optional.of(Integer.toString(fallback)), least, most);
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        }

        @Override
        public String allowed() {
            return least + " - " + most;
        }
    }

    /** A number, whole or with a fraction after a point, from least to most. */
    record Decimal(String name, Optional<String> fallback, double least, double most) implements Option {

        public Decimal(String name, double fallback, double least, double most) {
            this(name, Optional.of(Double.toString(fallback)), least, most);
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[0-9]{1,6}([.][0-9]{1,6})?")
                    && Double.parseDouble(value) >= least
                    && Double.parseDouble(value) <= most;
        }

        @Override
        public String allowed() {
            return least + " - " + most;
        }
    }

    /** One of a few words. */
    record Choice(String name, Optional<String> fallback, List<String> values) implements Option {

        public Choice {
            values = List.copyOf(values);
        }

        public Choice(String name, String fallback, List<String> values) {
            this(name, Optional.of(fallback), values);
        }

        @Override
        public boolean accepts(String value) {
            return values.contains(value);
        }

        @Override
        public String allowed() {
            return String.join(", ", values);
        }
    }

    /** Free words of at most 200 characters. */
    record Words(String name, Optional<String> fallback) implements Option {

        @Override
        public boolean accepts(String value) {
            return value.length() <= 200 && value.chars().noneMatch(Character::isISOControl);
        }

        @Override
        public String allowed() {
            return "…";
        }
    }

    /** A list of ids of items, separated by commas; each must be in the edition. */
    record Ids(String name) implements Option {

        @Override
        public Optional<String> fallback() {
            return Optional.empty();
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[a-z0-9-]+( *, *[a-z0-9-]+)*");
        }

        @Override
        public String allowed() {
            return "id, id";
        }
    }
}
