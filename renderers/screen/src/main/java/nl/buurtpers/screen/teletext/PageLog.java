package nl.buurtpers.screen.teletext;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Kit;

/**
 * What was published, for the correction that follows: the number of each run of pages, and for each subpage whether it
 * differs from the publication before. Stations see in it which pages to take. A file of lines with tabs.
 *
 * @param edition the day and the name of the paper: another edition starts anew
 * @param numbers first number of each run, by key
 * @param subpages what was on each, by page and subpage
 */
record PageLog(String edition, SortedMap<String, Integer> numbers, SortedMap<String, State> subpages) {

    static final String FILE = "pages.tsv";

    private static final String CHANGED = "changed";
    private static final String SAME = "same";

    /** Fowler, Noll and Vo's hash 1a in 64 bits: whole services are compared, and nobody forges the pages of a neighbourhood. */
    private static final long FIRST = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    PageLog {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        subpages = Collections.unmodifiableSortedMap(new TreeMap<>(subpages));
    }

    /**
     * A subpage.
     *
     * @param content tells its rows from any other
     * @param changed whether the last correction changed it
     */
    record State(String content, boolean changed) {}

    /** The log of the publication that this one corrects; empty where there is none of the same edition. */
    static Optional<PageLog> previous(Kit kit, Edition edition) {
        return kit.previous().file(FILE).flatMap(PageLog::read).filter(log -> log.edition.equals(named(edition)));
    }

    /**
     * The log of a service. Without a publication before it nothing has changed. A correction that changes nothing tells
     * what the one before it told, so that publishing twice gives the same files.
     */
    static PageLog of(Edition edition, Map<String, Integer> numbers, List<Page> pages, Optional<PageLog> previous) {
        var contents = contents(pages);
        boolean corrected =
                previous.isPresent() && !previous.orElseThrow().contents().equals(contents);
        var states = new TreeMap<String, State>();
        contents.forEach((subpage, content) -> {
            var before = previous.map(log -> log.subpages.get(subpage));
            boolean differs =
                    before.filter(state -> state.content.equals(content)).isEmpty();
            boolean changed =
                    corrected ? differs : before.filter(State::changed).isPresent();
            states.put(subpage, new State(content, changed));
        });
        return new PageLog(named(edition), new TreeMap<>(numbers), states);
    }

    /** Whether receivers must be told once to draw this subpage anew. */
    boolean changed(int page, int subcode) {
        var state = subpages.get(name(page, subcode));
        return state != null && state.changed;
    }

    /** The file. */
    byte[] bytes() {
        var out = new StringBuilder("edition\t").append(edition).append('\n');
        numbers.forEach((key, number) -> out.append("run\t" + key + '\t' + number + '\n'));
        subpages.forEach((subpage, state) -> out.append(
                "subpage\t" + subpage + '\t' + state.content + '\t' + (state.changed ? CHANGED : SAME) + '\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a file; empty if it is none that this class wrote. */
    static Optional<PageLog> read(byte[] bytes) {
        var edition = "";
        var numbers = new TreeMap<String, Integer>();
        var subpages = new TreeMap<String, State>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            var fields = line.split("\t", -1);
            if (fields.length == 2 && fields[0].equals("edition")) {
                edition = fields[1];
            } else if (fields.length == 3 && fields[0].equals("run") && fields[2].matches("[1-8][0-9]{2}")) {
                numbers.put(fields[1], Integer.valueOf(fields[2]));
            } else if (fields.length == 4 && fields[0].equals("subpage")) {
                subpages.put(fields[1], new State(fields[2], fields[3].equals(CHANGED)));
            } else if (!line.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new PageLog(edition, numbers, subpages));
    }

    private Map<String, String> contents() {
        return subpages.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().content));
    }

    private static Map<String, String> contents(List<Page> pages) {
        return pages.parallelStream()
                .flatMap(page -> IntStream.range(0, page.subpages().size())
                        .mapToObj(i -> Map.entry(
                                name(page.number(), page.subcode(i)),
                                content(page.subpages().get(i)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String content(Subpage subpage) {
        long print = FIRST;
        for (var row : subpage.rows()) {
            for (int column = 0; column < Row.COLUMNS; column++) {
                print = (print ^ row.codes().charAt(column)) * PRIME;
            }
        }
        for (var triplet : subpage.enhancements()) {
            print = (print ^ triplet.bits()) * PRIME;
        }
        return HexFormat.of().toHexDigits(print);
    }

    private static String name(int page, int subcode) {
        return page + "/" + (subcode < 10 ? "0" : "") + subcode;
    }

    private static String named(Edition edition) {
        return edition.date() + " " + edition.publication().replaceAll("\\s+", " ");
    }
}
