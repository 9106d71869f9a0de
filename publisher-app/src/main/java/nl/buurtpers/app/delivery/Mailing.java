package nl.buurtpers.app.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter to all readers of a neighbourhood's newsletter, made of a frozen bundle.
 *
 * @param publication id of that bundle
 * @param preheader what an inbox shows after the subject; may be empty
 * @param notBefore when it may begin; nothing: as soon as it is ready
 * @param expires from when it is not worth sending any more
 * @param approvedReaders how many readers there were when it was approved
 * @param copies how many copies were made ready
 * @param trouble why it stands still, in words of a server; may be empty
 * @param version counts its changes, so that nobody changes what they did not see
 */
public record Mailing(
        long id,
        String neighbourhood,
        long publication,
        String subject,
        String preheader,
        State state,
        Optional<Instant> notBefore,
        Optional<Instant> expires,
        Instant made,
        Optional<Instant> approved,
        long approvedReaders,
        long copies,
        Optional<Instant> begun,
        Optional<Instant> ended,
        String trouble,
        long version) {

    /** How far it is. */
    public enum State {
        /** Somebody writes it. */
        DRAFT,
        /** The chief editor approved it; its copies are being made ready. */
        APPROVED,
        /** Its copies wait until it may begin. */
        READY,
        /** Copies go out. */
        SENDING,
        /** No copies go out until somebody says so. */
        PAUSED,
        /** All copies were dealt with. */
        DONE,
        /** Somebody stopped it for good. */
        STOPPED,
        /** It was not finished before it was not worth sending any more. */
        EXPIRED;

        /** Whether nothing more comes of it by itself. */
        public boolean over() {
            return this == DONE || this == STOPPED || this == EXPIRED;
        }
    }
}
