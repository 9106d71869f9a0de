package nl.buurtpers.render;

import java.time.Instant;

/**
 * All that comes to a renderer from the world: no clock, locale, environment or network beside it.
 *
 * @param assets pictures and fonts of the edition
 * @param style the face of the neighbourhood
 * @param options what is set for this channel
 * @param published the instant of publication: what files carry as their date
 * @param printProfile rules of the print shop
 * @param progress is told how far it is
 * @param previous what the channel published before, so that a correction can keep what readers know by heart
 */
public record Kit(
        Assets assets,
        HouseStyle style,
        Options options,
        Instant published,
        PrintProfile printProfile,
        Progress progress,
        Previous previous) {

    /** A kit of a channel that was not published before. */
    public Kit(
            Assets assets,
            HouseStyle style,
            Options options,
            Instant published,
            PrintProfile printProfile,
            Progress progress) {
        this(assets, style, options, published, printProfile, progress, Previous.NONE);
    }

    /** Is told how far a renderer is. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody listens. */
        Progress SILENT = (done, of) -> {};

        /**
         * So much is done.
         *
         * @param done steps done
         * @param of steps in all
         */
        void step(int done, int of);
    }
}
