package nl.buurtpers.app.delivery.smtp;

/** What a server says of an envelope. */
public sealed interface Answer {

    /** The words may come. */
    record Go() implements Answer {}

    /** It wants none of it. */
    record No(Stage stage, Reply reply) implements Answer {}

    /** About what it said no. */
    enum Stage {
        /** The sender, and with it everything that we could send. */
        SENDER,
        /** This reader. */
        READER,
        /** The letter. */
        LETTER
    }
}
