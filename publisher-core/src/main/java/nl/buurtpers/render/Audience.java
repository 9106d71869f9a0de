package nl.buurtpers.render;

/** Readers who are shut out when information comes through one kind of channel alone. */
public enum Audience {
    /** Everybody with a screen and the net. */
    ONLINE,
    OFFLINE,
    LOW_VISION,
    BLIND,
    DEAF,
    LOW_LITERACY
}
