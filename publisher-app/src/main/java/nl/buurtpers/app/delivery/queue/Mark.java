package nl.buurtpers.app.delivery.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a session notes about its chunk. */
sealed interface Mark {

    Chunk chunk();

    /** How many copies of it were dealt with. */
    int done();

    /** What became of those since the mark before that were not simply taken. */
    List<Exceptional> exceptions();

    /** It is about to say the words of the next copy: allowed while the lease holds and the mailing goes on. */
    record Intent(Chunk chunk, int done, List<Exceptional> exceptions) implements Mark {

        public Intent {
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * It puts the chunk down.
     *
     * @param notBefore when it may be taken up again
     */
    record Rest(Chunk chunk, int done, List<Exceptional> exceptions, Optional<Instant> notBefore) implements Mark {

        public Rest {
            exceptions = List.copyOf(exceptions);
        }

        /** Whether nothing of it is left to do. */
        boolean finished() {
            return done == chunk.readers().size();
        }
    }
}
