package nl.buurtpers.app.intake;

/** What came of asking an address. */
public sealed interface Fetched {

    /**
     * It answered.
     *
     * @param address where the answer came from, after redirects
     */
    @SuppressWarnings("ArrayRecordComponent") // a file; compared by nobody
    record Page(String address, byte[] bytes) implements Fetched {}

    /**
     * It was not asked, or its answer was not taken.
     *
     * @param why why
     */
    record Refused(Why why) implements Fetched {

        /** The reason in words. */
        public String words(String language) {
            return Note.of("fetch-"
                            + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                    .words(language);
        }
    }

    /** Why something was not fetched. */
    enum Why {
        /** Not an address of a web page. */
        BAD_ADDRESS,
        /** It is not on the public internet. */
        NOT_PUBLIC,
        /** More redirects than honest sites need. */
        TOO_MANY_REDIRECTS,
        /** Larger than a feed or calendar is. */
        TOO_LARGE,
        /** It took too long as a whole. */
        TOO_SLOW,
        /** The answer is compressed, although that was not asked for. */
        COMPRESSED,
        /** It says that there is nothing. */
        NOT_FOUND,
        /** It cannot be reached. */
        UNREACHABLE
    }
}
