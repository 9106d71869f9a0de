package nl.buurtpers.reach;

import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;

/** What an editor can do so that an item reaches readers whom it misses. */
public sealed interface Remedy {

    /** Nothing that is known: no channel serves these readers. */
    Remedy NONE = new Nothing();

    /** How much work it is: the lower, the less. */
    int effort();

    /** What to do, in words. */
    String words(Messages messages);

    /**
     * The editors keep the item out of a channel that would reach them.
     *
     * @param channel its id
     */
    record LetIn(String channel) implements Remedy {
        @Override
        public int effort() {
            return 1;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("remedy.let-in", channel);
        }
    }

    /**
     * A channel that would reach them is not made.
     *
     * @param channel its id
     */
    record SwitchOn(String channel) implements Remedy {
        @Override
        public int effort() {
            return 2;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("remedy.switch-on", channel);
        }
    }

    /**
     * A channel that would reach them has no room for the item as it is.
     *
     * @param channel its id
     */
    record Shorten(String channel) implements Remedy {
        @Override
        public int effort() {
            return 3;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("remedy.shorten", channel);
        }
    }

    /** Nothing that is known. */
    record Nothing() implements Remedy {
        @Override
        public int effort() {
            return 9;
        }

        @Override
        public String words(Messages messages) {
            return messages.text("remedy.nothing");
        }
    }

    /** What helps against the reason for which a channel left an item out, if anything does. */
    static Optional<Remedy> of(Channel channel, Coverage.Entry entry) {
        return switch (entry.reason().map(Reason::code).orElse("")) {
            case "editor-choice" -> Optional.of(new LetIn(channel.id()));
            case "no-room" -> Optional.of(new Shorten(channel.id()));
            default -> Optional.empty(); // what is over, or is not for this channel, is left out rightly
        };
    }
}
