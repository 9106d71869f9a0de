package nl.buurtpers.source;

import java.util.List;
import java.util.Optional;

/** A value in the plain subset of YAML that editions are written in: words, a list or fields, each with its line. */
sealed interface Plain {

    /** Line of the file, from 1. */
    int line();

    /**
     * Words as they were typed: {@code no}, {@code 007} and {@code 12:30} are words like any other.
     *
     * @param firstLine line on which the words themselves start, which is below {@code line} for a text after {@code |}
     */
    record Words(String text, int line, int firstLine) implements Plain {}

    /** A list. */
    record Series(List<Plain> entries, int line) implements Plain {
        public Series {
            entries = List.copyOf(entries);
        }
    }

    /** Named values, each name once. */
    record Table(List<Field> fields, int line) implements Plain {
        public Table {
            fields = List.copyOf(fields);
        }

        Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }
    }

    /**
     * A named value.
     *
     * @param line line of the name
     */
    record Field(String key, int line, Plain value) {}
}
