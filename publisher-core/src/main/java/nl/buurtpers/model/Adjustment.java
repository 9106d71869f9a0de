package nl.buurtpers.model;

import java.util.List;

/** In which channels an item appears, by the editor's choice. Channel ids are kept in the order in which they were written. */
public sealed interface Adjustment {

    /** In every channel. */
    Adjustment EVERYWHERE = new Everywhere();

    /** Whether the channel with this id may show the item. */
    boolean allows(String channel);

    /** In every channel. */
    record Everywhere() implements Adjustment {

        @Override
        public boolean allows(String channel) {
            return true;
        }
    }

    /**
     * In these channels alone.
     *
     * @param channels channel ids
     */
    record Only(List<String> channels) implements Adjustment {

        public Only {
            channels = List.copyOf(channels);
        }

        @Override
        public boolean allows(String channel) {
            return channels.contains(channel);
        }
    }

    /**
     * In every channel but these.
     *
     * @param channels channel ids
     */
    record Except(List<String> channels) implements Adjustment {

        public Except {
            channels = List.copyOf(channels);
        }

        @Override
        public boolean allows(String channel) {
            return !channels.contains(channel);
        }
    }
}
