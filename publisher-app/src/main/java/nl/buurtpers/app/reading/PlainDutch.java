package nl.buurtpers.app.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Facts about a text in Dutch.
 *
 * @param measured false where the text is in another language; then all figures are zero and all lists empty
 * @param words number of words
 * @param sentences number of sentences
 * @param wordsPerSentence mean; below 12 reads easily (Keurmerk Makkelijk Lezen)
 * @param flesch Flesch-Douma: 206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence (Onze Taal, 1977); 60 to
 *     70 is normal, higher is easier
 * @param lix words per sentence and the percentage of words of more than six letters; 31 to 40 is normal, lower is easier
 * @param longSentences sentences of more than {@value #LONG_SENTENCE} words
 * @param passives verbs in the passive voice
 * @param difficult words for which there is a simpler one
 * @param longParagraphs paragraphs of more than {@value #LONG_PARAGRAPH} words
 */
public record PlainDutch(
        boolean measured,
        int words,
        int sentences,
        double wordsPerSentence,
        double flesch,
        double lix,
        List<Spot> longSentences,
        List<Spot> passives,
        List<Difficult> difficult,
        List<Spot> longParagraphs) {

    /** Most words of a sentence that is read at once. */
    public static final int LONG_SENTENCE = 15;

    /** Fifteen lines of ten words (Keurmerk Makkelijk Lezen). */
    public static final int LONG_PARAGRAPH = 150;

    private static final int LONG_WORD = 6;

    public PlainDutch {
        longSentences = List.copyOf(longSentences);
        passives = List.copyOf(passives);
        difficult = List.copyOf(difficult);
        longParagraphs = List.copyOf(longParagraphs);
    }

    /**
     * A place in the text.
     *
     * @param from first character, from 0
     * @param to the character behind the last one
     * @param words how many words it has
     * @param text what stands there
     */
    public record Spot(int from, int to, int words, String text) {}

    /**
     * A word or a phrase for which there is a simpler one.
     *
     * @param at where it stands
     * @param simpler what may stand there
     */
    public record Difficult(Spot at, String simpler) {}

    /**
     * The facts of a text in the language of an item.
     *
     * @param markdown Markdown or plain text; places are those of this text
     * @param language BCP 47 tag
     */
    public static PlainDutch of(String markdown, String language) {
        boolean dutch = language.toLowerCase(Locale.ROOT).matches("nl(-.*)?");
        return dutch ? of(markdown) : none();
    }

    /** The facts of a text in Dutch. */
    public static PlainDutch of(String markdown) {
        var paragraphs = Paragraph.in(markdown);
        var sentences = paragraphs.stream().flatMap(p -> p.sentences().stream()).toList();
        int words = sentences.stream().mapToInt(s -> s.words().size()).sum();
        if (words == 0) {
            return new PlainDutch(true, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());
        }
        double mean = (double) words / sentences.size();
        return new PlainDutch(
                true,
                words,
                sentences.size(),
                mean,
                206.8 - 77.0 * count(sentences, Syllables::of) / words - 0.93 * mean,
                mean + 100.0 * count(sentences, word -> word.length() > LONG_WORD ? 1 : 0) / words,
                sentences.stream()
                        .filter(s -> s.words().size() > LONG_SENTENCE)
                        .map(s -> s.spot(markdown))
                        .toList(),
                sentences.stream().flatMap(s -> Passive.in(s, markdown)).toList(),
                sentences.stream().flatMap(s -> DifficultWords.in(s, markdown)).toList(),
                paragraphs.stream()
                        .filter(p -> p.words() > LONG_PARAGRAPH)
                        .map(p -> p.spot(markdown))
                        .toList());
    }

    private static PlainDutch none() {
        return new PlainDutch(false, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of());
    }

    private static int count(List<Sentence> sentences, java.util.function.ToIntFunction<String> measure) {
        return sentences.stream()
                .flatMap(s -> s.words().stream())
                .mapToInt(word -> measure.applyAsInt(word.plain()))
                .sum();
    }

    /**
     * A word in a text.
     *
     * @param from first character
     * @param to the character behind the last one
     * @param plain in lower case, without accents that only show stress
     */
    record Word(int from, int to, String plain) {}

    /** A sentence in a text; it has at least one word. */
    record Sentence(List<Word> words) {

        public Sentence {
            words = List.copyOf(words);
        }

        Spot spot(String text) {
            return spot(text, 0, words.size());
        }

        /** A run of its words. */
        Spot spot(String text, int first, int end) {
            int from = words.get(first).from();
            int to = words.get(end - 1).to();
            return new Spot(from, to, end - first, text.substring(from, to));
        }
    }

    /** A paragraph, an entry of a list or a heading. */
    record Paragraph(List<Sentence> sentences) {

        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        int words() {
            return sentences.stream().mapToInt(s -> s.words().size()).sum();
        }

        Spot spot(String text) {
            int from = sentences.getFirst().words().getFirst().from();
            int to = sentences.getLast().words().getLast().to();
            return new Spot(from, to, words(), text.substring(from, to));
        }

        static List<Paragraph> in(String markdown) {
            var paragraphs = new ArrayList<Paragraph>();
            new Sentences(markdown).paragraphs().forEach(sentences -> {
                if (!sentences.isEmpty()) {
                    paragraphs.add(new Paragraph(sentences));
                }
            });
            return paragraphs;
        }
    }

    /** All that an editor may look at, in the order of the text. */
    public Stream<Spot> spots() {
        return Stream.of(
                        longSentences.stream(),
                        passives.stream(),
                        difficult.stream().map(Difficult::at))
                .flatMap(s -> s)
                .sorted(java.util.Comparator.comparingInt(Spot::from));
    }
}
