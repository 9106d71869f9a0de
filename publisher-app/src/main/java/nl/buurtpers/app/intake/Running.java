package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.buurtpers.model.Inline;
import nl.buurtpers.source.CleanText;

/** Running text while it is gathered from runs, each with a look of its own, as office programs store it. */
final class Running {

    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:");
    private static final int LONGEST_LINK = 2_000;

    private final List<Run> runs = new ArrayList<>();

    /**
     * How a run looks.
     *
     * @param link where it leads; empty for nowhere
     */
    record Look(boolean bold, boolean italic, boolean strike, String link) {

        static final Look PLAIN = new Look(false, false, false, "");

        Look asBold() {
            return new Look(true, italic, strike, link);
        }

        Look asItalic() {
            return new Look(bold, true, strike, link);
        }

        Look struck() {
            return new Look(bold, italic, true, link);
        }

        /** Leading to an address; as it is where an edition may not lead there. */
        Look to(String target) {
            var address = CleanText.line(target).replace(" ", "%20");
            var lower = address.toLowerCase(Locale.ROOT);
            boolean safe = address.length() <= LONGEST_LINK
                    && SCHEMES.stream().anyMatch(s -> lower.startsWith(s) && lower.length() > s.length());
            return safe ? new Look(bold, italic, strike, address) : this;
        }
    }

    private record Run(String words, Look look) {
        boolean blank() {
            return words.isBlank();
        }
    }

    private static final String BREAK = "\n";

    void text(String words, Look look) {
        var clean = CleanText.lines(words).replace("\u00ad", "").replaceAll("[ \\t\\n]+", " ");
        if (clean.startsWith(" ") && (runs.isEmpty() || endsInSpace())) {
            clean = clean.substring(1);
        }
        if (!clean.isEmpty()) {
            add(clean, look);
        }
    }

    void lineBreak() {
        if (!runs.isEmpty()) {
            add(BREAK, Look.PLAIN);
        }
    }

    /** All that another one gathered. */
    void addAll(Running other) {
        other.runs.forEach(run -> {
            if (run.words.equals(BREAK)) {
                lineBreak();
            } else {
                text(run.words, run.look);
            }
        });
    }

    private void add(String words, Look look) {
        if (!runs.isEmpty() && !words.equals(BREAK) && !runs.getLast().words.equals(BREAK)) {
            var last = runs.getLast();
            if (last.look.equals(look)) {
                runs.removeLast();
                runs.add(new Run(last.words + words, look));
                return;
            }
        }
        runs.add(new Run(words, look));
    }

    private boolean endsInSpace() {
        var last = runs.getLast().words;
        return last.endsWith(" ") || last.equals(BREAK);
    }

    boolean isBlank() {
        return runs.stream().allMatch(Run::blank);
    }

    String words() {
        var words = new StringBuilder();
        runs.forEach(run -> words.append(run.words));
        return CleanText.line(words.toString());
    }

    /** The text with its marks; spaces at the edges of marks stand outside them. */
    List<Inline> inlines() {
        return grouped(trimmed(tidied()), 0);
    }

    private List<Run> tidied() {
        var tidy = new ArrayList<Run>();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            if (run.words.equals(BREAK) || run.look.equals(Look.PLAIN)) {
                boolean between = run.words.equals(" ")
                        && i > 0
                        && i + 1 < runs.size()
                        && runs.get(i - 1).look.equals(runs.get(i + 1).look);
                tidy.add(between ? new Run(" ", runs.get(i - 1).look) : run);
            } else if (run.blank()) {
                tidy.add(new Run(run.words, Look.PLAIN));
            } else {
                split(run, tidy);
            }
        }
        return tidy;
    }

    private static void split(Run run, List<Run> tidy) {
        var core = run.words.strip();
        int at = run.words.indexOf(core);
        if (at > 0) {
            tidy.add(new Run(" ", Look.PLAIN));
        }
        tidy.add(new Run(core, run.look));
        if (at + core.length() < run.words.length()) {
            tidy.add(new Run(" ", Look.PLAIN));
        }
    }

    private static List<Run> trimmed(List<Run> tidy) {
        int from = 0;
        int to = tidy.size();
        while (from < to && tidy.get(from).blank()) {
            from++;
        }
        while (to > from && tidy.get(to - 1).blank()) {
            to--;
        }
        var trimmed = new ArrayList<>(tidy.subList(from, to));
        if (!trimmed.isEmpty()) {
            trimmed.set(0, new Run(trimmed.getFirst().words.stripLeading(), trimmed.getFirst().look));
            trimmed.set(trimmed.size() - 1, new Run(trimmed.getLast().words.stripTrailing(), trimmed.getLast().look));
        }
        return trimmed;
    }

    private record Mark(Function<Look, Object> key, Object none, Function<Run, Function<List<Inline>, Inline>> of) {}

    /** From the outermost mark to the innermost. */
    private static final List<Mark> MARKS = List.of(
            new Mark(Look::link, "", run -> content -> new Inline.Link(run.look.link, content)),
            new Mark(Look::bold, false, _ -> Inline.Strong::new),
            new Mark(Look::italic, false, _ -> Inline.Emphasis::new),
            new Mark(Look::strike, false, _ -> Inline.Strike::new));

    private static List<Inline> grouped(List<Run> runs, int level) {
        if (level == MARKS.size()) {
            return plain(runs);
        }
        var mark = MARKS.get(level);
        var content = new ArrayList<Inline>();
        int from = 0;
        while (from < runs.size()) {
            var key = mark.key.apply(runs.get(from).look);
            int to = from + 1;
            while (to < runs.size() && mark.key.apply(runs.get(to).look).equals(key)) {
                to++;
            }
            var inner = grouped(runs.subList(from, to), level + 1);
            if (key.equals(mark.none)) {
                content.addAll(inner);
            } else {
                content.add(mark.of.apply(runs.get(from)).apply(inner));
            }
            from = to;
        }
        return content;
    }

    private static List<Inline> plain(List<Run> runs) {
        var content = new ArrayList<Inline>();
        var words = new StringBuilder();
        for (var run : runs) {
            if (run.words.equals(BREAK)) {
                flush(words, content);
                content.add(new Inline.LineBreak());
            } else {
                words.append(
                        content.isEmpty() || words.length() > 0 || !(content.getLast() instanceof Inline.LineBreak)
                                ? run.words
                                : run.words.stripLeading());
            }
        }
        flush(words, content);
        return content;
    }

    private static void flush(StringBuilder words, List<Inline> content) {
        if (!words.isEmpty()) {
            content.add(new Inline.Text(words.toString()));
            words.setLength(0);
        }
    }
}
