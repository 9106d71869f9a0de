package nl.buurtpers.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.plan.Withheld;

/**
 * What a channel shows of each item.
 *
 * @param entries one for each item of the edition: those that are shown in the reading order of the channel, then those
 *     that are not
 */
public record Coverage(List<Entry> entries) {

    public Coverage {
        entries = List.copyOf(entries);
    }

    /** The entry of the item with this id. */
    public Optional<Entry> entry(String item) {
        return entries.stream().filter(entry -> entry.item().equals(item)).findFirst();
    }

    /** How much of an item is shown. */
    public enum Shown {
        /** Every word, in one run. */
        FULL,
        /** A shorter text, or not every part. */
        SHORTENED,
        /** Every word, spread over several places. */
        SPLIT,
        /** Nothing. */
        LEFT_OUT;

        /** The word of the coverage report. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What is shown of one item.
     *
     * @param item its id
     * @param shown how much
     * @param source which of its texts
     * @param places page numbers, teletext pages, slide numbers or file names
     * @param reason why it is not shown in full; there unless it is
     */
    public record Entry(String item, Shown shown, TextSource source, List<String> places, Optional<Reason> reason) {

        public Entry {
            places = List.copyOf(places);
            if (shown != Shown.FULL && reason.isEmpty()) {
                throw new IllegalArgumentException(item + " is " + shown.key() + " without a reason");
            }
        }
    }

    /** Collects the coverage of a plan. */
    public static final class Builder {

        private final Plan plan;
        private final List<Entry> entries = new ArrayList<>();

        /** A coverage of this plan; its omissions are added by {@link #build()}. */
        public Builder(Plan plan) {
            this.plan = plan;
        }

        /** The item is shown in full. */
        public Builder full(Planned item, List<String> places) {
            return add(item, Shown.FULL, item.source(), places, Optional.empty());
        }

        /** The item is shown in full, spread over these places. */
        public Builder split(Planned item, List<String> places) {
            return add(item, Shown.SPLIT, item.source(), places, Optional.of(Reason.of("continued", places.size())));
        }

        /** A shorter text of the item is shown. */
        public Builder shortened(Planned item, TextSource source, List<String> places, Reason reason) {
            return add(item, Shown.SHORTENED, source, places, Optional.of(reason));
        }

        /** The item is not shown. */
        public Builder leftOut(Planned item, Reason reason) {
            return add(item, Shown.LEFT_OUT, item.source(), List.of(), Optional.of(reason));
        }

        private Builder add(
                Planned item, Shown shown, TextSource source, List<String> places, Optional<Reason> reason) {
            entries.add(lacking(new Entry(item.id(), shown, source, places, reason)));
            return this;
        }

        /** An item without a picture of its own that must not be seen here is not shown in full. */
        private Entry lacking(Entry entry) {
            var lacks = plan.lacks().stream()
                    .filter(lack -> lack.item().equals(entry.item()))
                    .map(Withheld.Lack::reason)
                    .toList();
            if (lacks.isEmpty() || entry.shown() == Shown.LEFT_OUT) {
                return entry;
            }
            var messages = Messages.of(plan.edition().language());
            var reason = Stream.concat(entry.reason().stream(), lacks.stream())
                    .reduce((one, other) -> Reason.of("and", one.words(messages), other.words(messages)));
            return new Entry(entry.item(), Shown.SHORTENED, entry.source(), entry.places(), reason);
        }

        /**
         * The coverage.
         *
         * @throws IllegalStateException if an item of the plan has no entry or two: something would be lost in silence
         */
        public Coverage build() {
            var counted = new ArrayList<>(entries.stream().map(Entry::item).toList());
            plan.items().forEach(item -> {
                if (!counted.remove(item.id())) {
                    throw new IllegalStateException("nothing said about item " + item.id());
                }
            });
            if (!counted.isEmpty()) {
                throw new IllegalStateException("too much said about items " + counted);
            }
            var all = new ArrayList<>(entries);
            for (var omission : plan.omissions()) {
                all.add(new Entry(
                        omission.item(), Shown.LEFT_OUT, TextSource.BODY, List.of(), Optional.of(omission.reason())));
            }
            return new Coverage(all);
        }
    }
}
