package nl.buurtpers.source;

import java.util.List;

/** The channel ids of the edition format; they are permanent, whether or not a renderer for each is installed. */
public final class KnownChannels {

    /** Their ids, in the order of the format. */
    public static final List<String> IDS = List.of(
            "newspaper",
            "booklet",
            "large-print",
            "poster",
            "email",
            "feeds",
            "site",
            "screens",
            "teletext",
            "epub",
            "braille",
            "audio",
            "social",
            "text");

    private KnownChannels() {}
}
