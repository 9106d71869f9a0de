package nl.buurtpers.app.shelf;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.buurtpers.app.publishing.Publications;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers that were just given, by the words of the question. They hold as long as a {@link Shelf} holds its stalls: until
 * something is published or withdrawn on this node, and no longer than a second, in which another node may have done so.
 */
@Component
public class FreshAnswers {

    /** Above this number the old ones are cleared away first. */
    private static final int MANY = 2_000;

    private final LongSupplier changes;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Autowired
    FreshAnswers(Publications publications, Clock clock) {
        this(publications::changes, clock);
    }

    FreshAnswers(LongSupplier changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** An answer in the form in which it goes over the line. */
    static final class Kept {

        private final Answer answer;
        private final long changes;
        private final long at;
        private final HttpFields plain;
        private final HttpFields packed;

        private Kept(Answer answer, long changes, long at) {
            this.answer = answer;
            this.changes = changes;
            this.at = at;
            this.plain = fields(answer, false);
            this.packed = answer.leaf().packed().isPresent() ? fields(answer, true) : plain;
        }

        private static HttpFields fields(Answer answer, boolean packed) {
            var fields = HttpFields.build();
            answer.always(packed).forEach(field -> fields.add(encoded(field)));
            answer.withBytes(packed).forEach(field -> fields.add(encoded(field)));
            var length = Integer.toString(answer.bytes(packed).remaining());
            fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, length));
            return fields.asImmutable();
        }

        private static HttpField encoded(HttpField field) {
            return new PreEncodedHttpField(field.getHeader(), field.getName(), field.getValue());
        }

        Answer answer() {
            return answer;
        }

        /** All that goes with the bytes. */
        HttpFields fields(boolean packed) {
            return packed ? this.packed : plain;
        }
    }

    /** The moment before an answer is looked up: what changes after it is not in the answer. */
    public record Moment(long changes, long at) {}

    /** To be asked for before the answer is made. */
    public Moment moment() {
        return new Moment(changes.getAsLong(), clock.millis());
    }

    /**
     * Keeps an answer.
     *
     * @param question path and query as they were asked, to the letter
     */
    public void keep(String question, Leaf leaf, String caching, Moment moment) {
        if (kept.size() >= MANY) {
            kept.values().removeIf(old -> !holds(old));
            if (kept.size() >= MANY) {
                return;
            }
        }
        kept.put(question, new Kept(new Answer(leaf, caching), moment.changes(), moment.at()));
    }

    /** The answer to a question, where it still holds. */
    Optional<Kept> to(String question) {
        return Optional.ofNullable(kept.get(question)).filter(this::holds);
    }

    private boolean holds(Kept answer) {
        long age = clock.millis() - answer.at;
        return age >= 0 && age < Shelf.FRESH_MILLIS && answer.changes == changes.getAsLong();
    }
}
