package nl.buurtpers.screen.tv;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buurtpers.screen.tv.Passage.Ending;

/**
 * Parts passages where a slide may end: behind each sentence, and in a sentence that is too long for that, behind a word.
 * Parts of one block on one slide become one passage again.
 */
final class Sentences {

    /** In characters; so much fits on most slides even in a narrow column. */
    static final int LONGEST = 130;

    private Sentences() {}

    /** The passages, each as short as can be. */
    static List<Passage> parted(List<Passage> passages) {
        return parted(passages, LONGEST);
    }

    /** The passages, each as short as can be; a sentence of more characters than the longest is parted behind a word. */
    static List<Passage> parted(List<Passage> passages, int longest) {
        var parts = new ArrayList<Passage>();
        for (var passage : passages) {
            switch (passage) {
                case Passage.Words words -> part(words, longest, parts);
                case Passage.Row row -> parts.add(row);
                case Passage.Plate plate -> parts.add(plate);
                case Passage.Address address -> parts.add(address);
            }
        }
        return parts;
    }

    /** The passages of one slide, with what belongs together as one. */
    static List<Passage> joined(List<Passage> parts) {
        var joined = new ArrayList<Passage>();
        for (var part : parts) {
            if (part instanceof Passage.Words next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Passage.Words last
                    && last.block() == next.block()
                    && last.ending() != Ending.BLOCK
                    && next.label().isEmpty()) {
                joined.set(joined.size() - 1, join(last, next));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static Passage.Words join(Passage.Words first, Passage.Words second) {
        var spans = new ArrayList<>(first.spans());
        spans.addAll(second.spans());
        return new Passage.Words(first.role(), first.label(), first.depth(), spans, first.block(), second.ending());
    }

    private static void part(Passage.Words words, int longest, List<Passage> parts) {
        var text = Span.text(words.spans());
        var ends = ends(
                text,
                longest,
                words.spans().isEmpty() ? "nl" : words.spans().getFirst().language());
        int begin = 0;
        for (int i = 0; i < ends.size(); i++) {
            var end = ends.get(i);
            boolean last = i == ends.size() - 1;
            parts.add(new Passage.Words(
                    words.role(),
                    begin == 0 ? words.label() : "",
                    words.depth(),
                    cut(words.spans(), begin, end.at()),
                    words.block(),
                    last ? Ending.BLOCK : end.ending()));
            begin = end.at();
        }
    }

    private record End(int at, Ending ending) {}

    private static List<End> ends(String text, int longest, String language) {
        var ends = new ArrayList<End>();
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(text);
        int begin = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            while (end - begin > longest) {
                begin = wordEnd(text, begin, longest);
                ends.add(new End(begin, Ending.WORDS));
            }
            if (end > begin) {
                ends.add(new End(end, Ending.SENTENCE));
            }
            begin = end;
        }
        return ends;
    }

    /** Behind the last space that is near enough; in a word without end, behind a letter. */
    private static int wordEnd(String text, int begin, int longest) {
        int space = text.lastIndexOf(' ', begin + longest);
        int end = space > begin + longest / 3 ? space + 1 : begin + longest;
        return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    /** The spans between two places of the text. */
    private static List<Span> cut(List<Span> spans, int from, int to) {
        var cut = new ArrayList<Span>();
        int at = 0;
        for (var span : spans) {
            int begin = Math.max(from, at) - at;
            int end = Math.min(to, at + span.text().length()) - at;
            if (begin < end) {
                cut.add(span.withText(span.text().substring(begin, end)));
            }
            at += span.text().length();
        }
        return cut;
    }
}
