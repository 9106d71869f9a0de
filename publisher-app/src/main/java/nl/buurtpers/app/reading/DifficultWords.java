package nl.buurtpers.app.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.app.reading.PlainDutch.Difficult;
import nl.buurtpers.app.reading.PlainDutch.Sentence;

/** Words and phrases of offices, with what people say; they stand in {@code simpler.txt}. */
final class DifficultWords {

    /** Words of the longest phrase. */
    private static final int LONGEST = 4;

    private static final Map<String, String> SIMPLER = read();

    private DifficultWords() {}

    static Stream<Difficult> in(Sentence sentence, String text) {
        return IntStream.range(0, sentence.words().size()).boxed().flatMap(i -> longest(sentence, i, text));
    }

    private static Stream<Difficult> longest(Sentence sentence, int from, String text) {
        int most = Math.min(LONGEST, sentence.words().size() - from);
        return IntStream.iterate(most, length -> length > 0, length -> length - 1)
                .boxed()
                .flatMap(length -> found(sentence, from, length, text))
                .limit(1);
    }

    private static Stream<Difficult> found(Sentence sentence, int from, int length, String text) {
        var phrase = phrase(sentence, from, length);
        return SIMPLER.containsKey(phrase)
                ? Stream.of(new Difficult(
                        sentence.spot(text, from, from + length), Objects.requireNonNull(SIMPLER.get(phrase))))
                : Stream.of();
    }

    private static String phrase(Sentence sentence, int from, int length) {
        if (length == 1) {
            return sentence.words().get(from).plain();
        }
        return String.join(
                " ",
                sentence.words().subList(from, from + length).stream()
                        .map(PlainDutch.Word::plain)
                        .toList());
    }

    static int size() {
        return SIMPLER.size();
    }

    private static Map<String, String> read() {
        try (var stream = Objects.requireNonNull(DifficultWords.class.getResourceAsStream("simpler.txt"))) {
            var words = new HashMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> List.of(line.split("=", 2)))
                    .forEach(pair ->
                            words.put(pair.getFirst().strip(), pair.getLast().strip()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
