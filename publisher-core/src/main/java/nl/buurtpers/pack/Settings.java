package nl.buurtpers.pack;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of one run, on top of what the edition says itself.
 *
 * @param channels ids of the channels to make; every channel that the edition does not switch off where nothing is asked
 * @param options what is set for channels
 */
public record Settings(Optional<List<String>> channels, List<Setting> options) {

    /** Nothing in particular. */
    public static final Settings NONE = new Settings(Optional.empty(), List.of());

    public Settings {
        channels = channels.map(List::copyOf);
        options = List.copyOf(options);
    }

    /**
     * One option of one channel.
     *
     * @param channel its id
     * @param option name of the option
     * @param value what it is set to
     */
    public record Setting(String channel, String option, String value) {

        /** What was written as {@code channel.option=value}; empty if it was not written so. */
        public static Optional<Setting> of(String written) {
            int equals = written.indexOf('=');
            int dot = written.indexOf('.');
            return dot > 0 && equals > dot + 1
                    ? Optional.of(new Setting(
                            written.substring(0, dot),
                            written.substring(dot + 1, equals),
                            written.substring(equals + 1)))
                    : Optional.empty();
        }

        /** Where a trouble with it is told. */
        String place() {
            return "--set " + channel + "." + option + "=" + value;
        }
    }
}
