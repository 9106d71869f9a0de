package nl.buurtpers.app.delivery.queue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import nl.buurtpers.app.delivery.queue.Exceptional.Kind;
import nl.buurtpers.app.delivery.returns.Copy;
import nl.buurtpers.app.delivery.returns.Returns;
import nl.buurtpers.app.delivery.smtp.Answer;
import nl.buurtpers.app.delivery.smtp.Conversation;
import nl.buurtpers.app.delivery.smtp.Envelope;
import nl.buurtpers.app.delivery.smtp.NoConversation;
import nl.buurtpers.app.delivery.smtp.Reply;
import nl.buurtpers.app.subscribers.Subscriber;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.model.Edition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session with a relay: leases chunks and says their copies one by one, until there is nothing to do.
 *
 * <p>For each copy: mark that it is about to be said; meanwhile name the envelope; when the mark stands and the server waits,
 * say the words; take the answer along into the next mark. So a crash leaves one copy of which nobody knows.
 */
final class Courier implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** Whoever leaves gets nothing from so many seconds later. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** A server that refuses so many letters one after another, whoever they are for, refuses the letter. */
    private static final int REFUSED_IN_A_ROW = 10;

    private final Relay relay;
    private final Post post;
    private @Nullable Conversation conversation;
    private int saidHere;
    private int refusedInARow;

    Courier(Relay relay, Post post) {
        this.relay = relay;
        this.post = post;
    }

    /**
     * What a courier works with.
     *
     * @param node whose couriers these are
     * @param closing whether the node wants to stop
     */
    record Post(
            Chunks chunks,
            Marks marks,
            Lanes lanes,
            LaneMap map,
            Relays relays,
            Letters letters,
            Subscribers subscribers,
            Returns returns,
            Clock clock,
            String node,
            BooleanSupplier closing) {}

    @Override
    public void run() {
        try {
            while (!post.closing().getAsBoolean()) {
                var chunk = post.chunks().lease(post.node(), this::mayTake);
                if (chunk.isEmpty()) {
                    return;
                }
                post.marks().hold(chunk.get());
                try {
                    new Walk(chunk.get()).walk();
                } finally {
                    post.marks().letGo(chunk.get());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("a session with {} ended: {}", relay.name(), e.toString());
        } finally {
            hangUp();
        }
    }

    private boolean mayTake(Chunks.Heap heap) {
        var now = post.clock().instant();
        return relay.settings().serves(heap.neighbourhood())
                && hasRoom(heap.lane())
                && !post.lanes().of(relay.name(), heap.lane()).paused(now)
                && inTurn(heap.neighbourhood(), now);
    }

    private boolean hasRoom(String lane) {
        int most = post.map().sessions(lane);
        return most == Integer.MAX_VALUE || post.chunks().busy(lane) < most;
    }

    /** A relay is used while those before it, which serve the same neighbourhood, are in trouble. */
    private boolean inTurn(String neighbourhood, Instant now) {
        for (var other : post.relays().all()) {
            boolean paused = post.lanes().of(other.name(), Lanes.ALL).paused(now);
            if (other.name().equals(relay.name())) {
                return !paused;
            }
            if (other.settings().serves(neighbourhood) && !paused) {
                return false;
            }
        }
        return false;
    }

    private void hangUp() {
        if (conversation != null) {
            conversation.close();
            conversation = null;
        }
    }

    private Conversation talk() throws NoConversation {
        if (conversation == null) {
            conversation = Conversation.with(relay.server());
            saidHere = 0;
        }
        return conversation;
    }

    /** The way through one chunk. */
    private final class Walk {

        private final Chunk chunk;
        private final List<Exceptional> news = new ArrayList<>();
        private Map<Long, Subscriber> readers = Map.of();
        private Map<Long, Integer> attempts = Map.of();
        private long loaded;
        private int done;
        private int allowed;
        private Optional<Instant> notBefore = Optional.empty();
        private boolean troubled;

        Walk(Chunk chunk) {
            this.chunk = chunk;
            this.done = chunk.done();
        }

        void walk() {
            try {
                var letter = post.letters().of(chunk.mailing());
                attempts = post.chunks().attempts(chunk);
                doubtTheLast();
                load();
                walk(letter);
                rest();
            } catch (NoConversation e) {
                hangUp();
                struck(Lanes.ALL, e.why());
                rest();
            } catch (CannotBeSaid e) {
                hangUp();
                post.chunks().hold(chunk.mailing(), e.why);
                rest();
            } catch (IOException e) {
                LOG.error("mailing {} cannot be sent: {}", chunk.mailing(), e.getMessage());
                post.chunks().hold(chunk.mailing(), String.valueOf(e.getMessage()));
                rest();
            } catch (CompletionException e) {
                hangUp(); // the database is away: nothing is said that it does not know of
                LOG.warn("mailing {} waits for the database", chunk.mailing());
            }
        }

        /** Whoever had this chunk before was about to say this copy; whether they did, nobody knows. */
        private void doubtTheLast() {
            if (chunk.flying() >= done && chunk.flying() < chunk.readers().size()) {
                long reader = chunk.readers().get(chunk.flying());
                news.add(Exceptional.unknown(reader, "", attempts.getOrDefault(reader, 0) + 1));
                done = chunk.flying() + 1;
            }
        }

        private void load() {
            var rest = chunk.readers().subList(done, chunk.readers().size());
            var found = new HashMap<Long, Subscriber>();
            if (!rest.isEmpty()) {
                post.subscribers().those(rest).forEach(one -> found.put(one.id(), one));
            }
            readers = found;
            loaded = System.nanoTime();
        }

        private Optional<Subscriber> reader(int place) {
            return Optional.ofNullable(readers.get(chunk.readers().get(place)));
        }

        private void walk(Letter letter) throws IOException {
            while (skipTo(letter) && !post.closing().getAsBoolean() && allowed()) {
                if (!say(letter, reader(done).orElseThrow())) {
                    return;
                }
            }
        }

        /** Goes to the next reader who gets a copy; false where there is none. */
        private boolean skipTo(Letter letter) {
            if (System.nanoTime() - loaded > FRESH.toNanos()) {
                load();
            }
            var today = today();
            while (done < chunk.readers().size()) {
                var skipped = letter.skipped(reader(done), today);
                if (skipped.isEmpty()) {
                    return true;
                }
                if (conversation != null && conversation.told()) {
                    hangUp(); // the server waits for a letter to somebody who left in this moment
                }
                news.add(Exceptional.skipped(chunk.readers().get(done), skipped.get()));
                done++;
            }
            return false;
        }

        private LocalDate today() {
            return LocalDate.ofInstant(post.clock().instant(), Edition.DEFAULT_TIME_ZONE);
        }

        /** Takes leave for a copy from the lane and the relay. */
        private boolean allowed() {
            if (allowed > 0) {
                return true;
            }
            var lane = post.lanes().take(relay.name(), chunk.lane(), post.map().perMinute(chunk.lane()));
            var whole = lane.copies() == 0
                    ? lane
                    : post.lanes()
                            .take(relay.name(), Lanes.ALL, relay.settings().perMinute());
            allowed = Math.min(lane.copies(), whole.copies());
            if (allowed == 0) {
                notBefore = Optional.of(whole.from());
                return false;
            }
            if (allowed == Lanes.Allowance.UNLIMITED) {
                allowed = chunk.readers().size();
            }
            return true;
        }

        /** Says a copy; false where the walk ends here. */
        private boolean say(Letter letter, Subscriber reader) throws IOException {
            var words = letter.copy(reader);
            var intent = intend();
            long begun = System.nanoTime();
            boolean ahead = conversation != null && conversation.told();
            Answer answer;
            try {
                var talk = talk();
                if (!ahead) {
                    talk.announce(letter.envelope(reader));
                }
                answer = talk.ready();
            } catch (NoConversation e) {
                stands(intent);
                throw e;
            } catch (IOException e) {
                return stands(intent) && lostBefore(reader, ahead, e);
            }
            boolean stands = stands(intent);
            if (answer instanceof Answer.No(var stage, var reply)) {
                return no(reader, stage, reply) && stands;
            }
            if (!stands) {
                hangUp(); // the server waits for words that must not be said
                return false;
            }
            return say(letter, reader, words, new Stopwatch(begun, ahead));
        }

        private record Stopwatch(long begun, boolean ahead) {}

        private CompletableFuture<Boolean> intend() {
            return post.marks().put(new Mark.Intent(chunk, done, news));
        }

        /** Whether a mark stands; with it stands what was new. */
        private boolean stands(CompletableFuture<Boolean> intent) {
            boolean stands = intent.join();
            if (stands) {
                news.clear();
            }
            return stands;
        }

        private boolean say(Letter letter, Subscriber reader, byte[] words, Stopwatch watch) throws IOException {
            var talk = talk();
            Reply reply;
            try {
                reply = talk.say(words, next(letter, talk));
            } catch (IOException e) {
                hangUp();
                dealt(Optional.of(Exceptional.unknown(reader.id(), e.getClass().getSimpleName(), tried(reader))));
                struck(Lanes.ALL, e.getClass().getSimpleName());
                return false;
            }
            relay.haste().took(watch.ahead(), Duration.ofNanos(System.nanoTime() - watch.begun()));
            saidHere++;
            allowed--;
            if (reply.done()) {
                refusedInARow = 0;
                dealt(Optional.empty());
                return true;
            }
            return notTaken(reader, reply);
        }

        /** The envelope after this one, where the server is told of it ahead. */
        private Optional<Envelope> next(Letter letter, Conversation talk) {
            if (!talk.pipelines()
                    || !relay.haste().now()
                    || allowed <= 1
                    || post.closing().getAsBoolean()) {
                return Optional.empty();
            }
            var today = today();
            for (int place = done + 1; place < chunk.readers().size(); place++) {
                var reader = reader(place);
                if (letter.skipped(reader, today).isEmpty()) {
                    return reader.map(letter::envelope);
                }
            }
            return Optional.empty();
        }

        private int tried(Subscriber reader) {
            return attempts.getOrDefault(reader.id(), 0) + 1;
        }

        /** A copy was dealt with; one that stood in a chunk again is noted even when all went well. */
        private void dealt(Optional<Exceptional> what) {
            long reader = chunk.readers().get(done);
            what.or(() -> chunk.again()
                            ? Optional.of(new Exceptional(
                                    reader,
                                    Kind.HANDED,
                                    250,
                                    "",
                                    "",
                                    attempts.getOrDefault(reader, 0) + 1,
                                    Optional.empty()))
                            : Optional.empty())
                    .ifPresent(news::add);
            done++;
        }

        /**
         * The connection was lost before any word was said. One that was in use for a while may just have been ended; a fresh one
         * may have been lost because of this reader, who then must not hold up the others.
         */
        private boolean lostBefore(Subscriber reader, boolean ahead, IOException e) {
            boolean used = saidHere > 0;
            hangUp();
            if (ahead) {
                relay.haste().never();
                return true;
            }
            if (used) {
                return true;
            }
            dealt(Optional.of(deferred(reader, 0, "", e.getClass().getSimpleName())));
            struck(Lanes.ALL, e.getClass().getSimpleName() + ": " + e.getMessage());
            return false;
        }

        private boolean no(Subscriber reader, Answer.Stage stage, Reply reply) throws CannotBeSaid {
            if (stage == Answer.Stage.SENDER) {
                boolean used = saidHere > 0;
                hangUp();
                if (used && reply.later()) {
                    return true; // it only wants a new connection now and then
                }
                struck(Lanes.ALL, words(reply));
                return false;
            }
            if (stage == Answer.Stage.READER && !reply.later()) {
                refused(reader, reply);
                post.returns().refused(new Copy(chunk.mailing(), reader.id()), Refusal.status(reply));
                return true;
            }
            return notTaken(reader, reply);
        }

        private boolean notTaken(Subscriber reader, Reply reply) throws CannotBeSaid {
            if (reply.later()) {
                dealt(Optional.of(deferred(reader, reply.code(), reply.status(), reply.words())));
                if (reply.tooBusy()) {
                    hangUp();
                    struck(chunk.lane(), words(reply));
                    return false;
                }
                return true;
            }
            refused(reader, reply);
            refusedInARow++;
            if (refusedInARow >= REFUSED_IN_A_ROW) {
                refusedInARow = 0;
                throw new CannotBeSaid(words(reply));
            }
            return true;
        }

        private Exceptional deferred(Subscriber reader, int code, String status, String words) {
            return new Exceptional(
                    reader.id(),
                    Kind.DEFERRED,
                    code,
                    status,
                    words,
                    tried(reader),
                    Optional.of(post.clock().instant().plus(Refusal.pause(tried(reader)))));
        }

        private void refused(Subscriber reader, Reply reply) {
            dealt(Optional.of(new Exceptional(
                    reader.id(),
                    Kind.REFUSED,
                    reply.code(),
                    reply.status(),
                    reply.words(),
                    tried(reader),
                    Optional.empty())));
        }

        private static String words(Reply reply) {
            return reply.code() + " " + reply.words();
        }

        private void struck(String lane, String trouble) {
            LOG.warn("{} {}: {}", relay.name(), lane, trouble);
            troubled = true;
            var until = post.lanes().strike(relay.name(), lane, trouble);
            if (!lane.equals(Lanes.ALL)) {
                notBefore = Optional.of(until); // of a relay in trouble, another takes the chunk over
            }
        }

        /** Puts the chunk down with all that is known. */
        private void rest() {
            boolean stands = post.marks()
                    .put(new Mark.Rest(chunk, done, news, notBefore))
                    .join();
            if (!stands) {
                learn();
            } else if (!troubled) {
                post.lanes().well(relay.name(), chunk.lane());
                post.lanes().well(relay.name(), Lanes.ALL);
            }
        }

        /** Somebody else has the chunk by now and doubts the copy that we know about. */
        private void learn() {
            if (done > 0) {
                long reader = chunk.readers().get(done - 1);
                post.chunks()
                        .learn(
                                chunk,
                                reader,
                                news.stream()
                                        .filter(one -> one.subscriber() == reader)
                                        .findFirst());
            }
        }
    }

    /** A letter that the server will not take for anybody. */
    private static final class CannotBeSaid extends IOException {

        private static final long serialVersionUID = 1;

        private final String why;

        CannotBeSaid(String why) {
            super(why);
            this.why = why;
        }
    }
}
