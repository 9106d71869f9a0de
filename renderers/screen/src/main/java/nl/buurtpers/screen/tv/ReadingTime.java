package nl.buurtpers.screen.tv;

import nl.buurtpers.plan.Linear;

/**
 * How long a slide stands.
 *
 * @param wordsPerMinute how fast passers-by and older people read; 120 where nothing is set
 */
record ReadingTime(int wordsPerMinute) {

    /** A glance takes so long, however few the words are. */
    private static final long LEAST = 6_000;

    /** The players of stations take no more. */
    private static final long MOST = 120_000;

    /** Finding one's way on a picture. */
    private static final long PICTURE = 2_000;

    /** Milliseconds, in halves of a second. */
    long of(Slide slide) {
        long reading = Linear.words(slide.text()) * 60_000L / wordsPerMinute;
        long looking = slide.picture().isPresent() ? PICTURE : 0;
        return Math.clamp((reading + looking + 499) / 500 * 500, LEAST, MOST);
    }
}
