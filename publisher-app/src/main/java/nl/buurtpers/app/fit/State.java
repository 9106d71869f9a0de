package nl.buurtpers.app.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Severity;

/**
 * Where an edition stands: what all channels make of it as it is now.
 *
 * @param edition its id
 * @param version of the edition that was looked at
 * @param publishable whether nothing in the sources or the channels keeps it from being published
 * @param troubles what is wrong with, or worth knowing about, the sources
 * @param channels sorted by id; empty where the sources have errors
 * @param rows what shows where: an item each, in the order in which readers meet them
 * @param budget what the pages of the newspaper cost; none where none is made
 * @param missed items that do not reach everybody
 */
public record State(
        long edition,
        long version,
        boolean publishable,
        List<Remark> troubles,
        List<Made> channels,
        List<Row> rows,
        Optional<PageBudget> budget,
        List<Missed> missed) {

    public State {
        troubles = List.copyOf(troubles);
        channels = List.copyOf(channels);
        rows = List.copyOf(rows);
        missed = List.copyOf(missed);
    }

    /** The channel with this id. */
    public Optional<Made> channel(String id) {
        return channels.stream().filter(made -> made.channel().equals(id)).findFirst();
    }

    /** The row of the item with this id. */
    public Optional<Row> row(String item) {
        return rows.stream().filter(row -> row.item().equals(item)).findFirst();
    }

    /** Channels about which an editor should do something, or that cannot be made. */
    public List<Made> urgent() {
        return channels.stream()
                .filter(made -> made.outcome() != Outcome.GOOD || !made.urgent().isEmpty())
                .toList();
    }

    /** Channels about which there is something to know and nothing to do. */
    public List<Made> noted() {
        return channels.stream().filter(made -> !made.notes().isEmpty()).toList();
    }

    /** Channels about which there is nothing to say. */
    public List<Made> silent() {
        return channels.stream()
                .filter(made ->
                        made.outcome() == Outcome.GOOD && made.findings().isEmpty())
                .toList();
    }

    /** What shows where, by section. */
    public List<Rows> sections() {
        var sections = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row ->
                sections.computeIfAbsent(row.section(), _ -> new ArrayList<>()).add(row));
        return sections.entrySet().stream()
                .map(entry -> new Rows(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Every reason why an item is not shown in full, once, in the order in which they are met. */
    public List<String> reasons() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.reason().stream())
                .distinct()
                .toList();
    }

    /** What would reach readers who are missed, each with the items that do not reach them. */
    public List<Remedied> remedied() {
        var items = new LinkedHashMap<Help, List<Missed>>();
        missed.forEach(item -> item.help()
                .forEach(help ->
                        items.computeIfAbsent(help, _ -> new ArrayList<>()).add(item)));
        return items.entrySet().stream()
                .map(entry -> new Remedied(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The items of a section.
     *
     * @param section its name
     */
    public record Rows(String section, List<Row> rows) {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Items that the same would help.
     *
     * @param items that do not reach these readers
     */
    public record Remedied(Help help, List<Missed> items) {
        public Remedied {
            items = List.copyOf(items);
        }
    }

    /** What became of a channel. */
    public enum Outcome {
        /** It can be published. */
        GOOD,
        /** A finding keeps it from being published. */
        FAULTY,
        /** The program gave up on it. */
        FAILED
    }

    /**
     * A channel.
     *
     * @param channel its id
     * @param title its name
     * @param findings what to know, most of them about an item
     */
    public record Made(String channel, String title, Outcome outcome, List<Remark> findings) {
        public Made {
            findings = List.copyOf(findings);
        }

        /** What an editor should do something about. */
        public List<Remark> urgent() {
            return findings.stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .toList();
        }

        /** What is good to know. */
        public List<Remark> notes() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.INFO)
                    .toList();
        }
    }

    /**
     * An item in all channels.
     *
     * @param item its id
     * @param title its headline
     * @param section name of its section
     * @param cells sorted by channel
     */
    public record Row(String item, String title, String section, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The item in the channel with this id. */
        public Optional<Cell> cell(String channel) {
            return cells.stream().filter(cell -> cell.channel().equals(channel)).findFirst();
        }
    }

    /**
     * An item in one channel.
     *
     * @param channel its id
     * @param places page numbers, teletext pages, slide numbers or file names
     * @param reason why it is not shown in full, in words
     */
    public record Cell(String channel, Coverage.Shown shown, List<String> places, Optional<String> reason) {
        public Cell {
            places = List.copyOf(places);
        }
    }

    /**
     * What the pages of the newspaper cost.
     *
     * @param used pages that the words need as they are asked for
     * @param pages that are made
     * @param over pages that must be saved so that fewer can be made or everything fits; 0 where nothing need be saved
     * @param save words that are that much; 0 where nothing need be saved
     * @param room words that there is still room for
     * @param drop item that could be left out
     * @param shorten item that could be made shorter by so many words
     * @param omitted items for which there is no room
     * @param words all of it in a sentence or two
     */
    public record PageBudget(
            double used,
            int pages,
            double over,
            int save,
            int room,
            Optional<String> drop,
            Optional<String> shorten,
            List<String> omitted,
            String words) {
        public PageBudget {
            omitted = List.copyOf(omitted);
        }
    }

    /**
     * An item that does not reach everybody.
     *
     * @param item its id
     * @param title its headline
     * @param help what would reach them, the cheapest way for each kind of reader
     */
    public record Missed(String item, String title, List<Help> help) {
        public Missed {
            help = List.copyOf(help);
        }
    }

    /**
     * What would reach readers.
     *
     * @param readers whom, in words, such as "blind readers"
     * @param remedy what to do, in words
     * @param possible whether anything helps; where nothing does the words say so
     */
    public record Help(List<String> readers, String remedy, boolean possible) {
        public Help {
            readers = List.copyOf(readers);
        }
    }
}
