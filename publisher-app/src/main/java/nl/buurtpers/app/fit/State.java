package nl.buurtpers.app.fit;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.render.Coverage;

/**
 * Where an edition stands: what all channels make of it as it is now.
 *
 * @param edition its id
 * @param version of the edition that was looked at
 * @param publishable whether nothing in the sources or the channels keeps it from being published
 * @param troubles what is wrong with, or worth knowing about, the sources
 * @param channels sorted by id; empty where the sources have errors
 * @param rows what shows where: an item each, in the order of the edition
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
    }

    /**
     * An item in all channels.
     *
     * @param item its id
     * @param title its headline
     * @param cells sorted by channel
     */
    public record Row(String item, String title, List<Cell> cells) {
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
