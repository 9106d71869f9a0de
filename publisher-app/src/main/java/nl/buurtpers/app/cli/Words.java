package nl.buurtpers.app.cli;

import java.util.Locale;

/** The words by which programs know our constants. */
final class Words {

    private Words() {}

    /** {@code LOW_VISION} becomes {@code low-vision}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
