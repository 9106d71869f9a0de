package nl.buurtpers.plan;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pictures that must not be seen in certain channels, since somebody on them did not agree to that.
 *
 * @param channels channel id to path of the picture to why
 */
public record Withheld(Map<String, Map<String, Why>> channels) {

    /** Every picture may be seen everywhere. */
    public static final Withheld NOTHING = new Withheld(Map.of());

    public Withheld {
        var copy = new TreeMap<String, Map<String, Why>>();
        channels.forEach((channel, pictures) -> copy.put(channel, Map.copyOf(pictures)));
        channels = Map.copyOf(copy);
    }

    /** Why a picture must not be seen. */
    public enum Why {
        /** Somebody did not agree to this channel. */
        NOT_AGREED,
        /** Somebody took back what they had agreed to. */
        TAKEN_BACK
    }

    /**
     * What an item lacks in a channel.
     *
     * @param item its id
     * @param picture path of the picture
     * @param words whether words went with the picture, such as a caption
     */
    public record Lack(String item, String picture, Why why, boolean words) {

        /** The reason for the coverage report. It names nobody: the report is for more eyes than the desk. */
        public Reason reason() {
            return Reason.of((why == Why.TAKEN_BACK ? "portrait-taken-back" : "portrait-not-agreed") + with(), picture);
        }

        private String with() {
            return words ? "-with-words" : "";
        }
    }

    /** Why this picture must not be seen in this channel; nothing where it may. */
    public Optional<Why> why(String channel, String picture) {
        return Optional.ofNullable(channels.getOrDefault(channel, Map.of()).get(picture));
    }
}
