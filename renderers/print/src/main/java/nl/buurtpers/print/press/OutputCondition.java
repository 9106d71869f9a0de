package nl.buurtpers.print.press;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.buurtpers.render.Assets;

/** How a press prints: an ICC profile that comes with the house, or that an edition brings along from its print shop. */
public final class OutputCondition {

    /** What the house prints with when a profile names something that it does not have: offset on coated paper. */
    public static final String STANDARD = "ISOcoated_v2_300_bas.icc";

    /** Bytes at the start of an ICC profile that tell what it is for. */
    static final int HEADER = 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*\\.icc");
    private static final Map<String, Optional<OutputCondition>> KNOWN = new ConcurrentHashMap<>();

    private final byte[] profile;
    private final Map<Double, Separation> separations = new ConcurrentHashMap<>();

    private OutputCondition(byte[] profile) {
        this.profile = profile;
    }

    /** The condition of a profile file, if it is bundled or is a usable one of the edition. */
    public static Optional<OutputCondition> known(String file, Assets assets) {
        return bundled(file).or(() -> assets.pressProfile(file).flatMap(OutputCondition::brought));
    }

    /** The condition of a profile file, or the standard one. */
    public static OutputCondition of(String file, Assets assets) {
        return known(file, assets).or(() -> bundled(STANDARD)).orElseThrow();
    }

    static Optional<OutputCondition> bundled(String file) {
        return NAME.matcher(file).matches() ? KNOWN.computeIfAbsent(file, OutputCondition::read) : Optional.empty();
    }

    /** A file from outside: it must be of a press, and the colour engine must be able to separate with it. */
    private static Optional<OutputCondition> brought(byte[] profile) {
        try {
            if (!isOfPress(profile)) {
                return Optional.empty();
            }
            new ICC_ColorSpace(ICC_Profile.getInstance(profile)).fromRGB(new float[] {1, 1, 1});
            return Optional.of(new OutputCondition(profile));
        } catch (IllegalArgumentException | CMMException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<OutputCondition> read(String file) {
        try (var stream = OutputCondition.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(new OutputCondition(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the header is that of a printer with four inks: class at byte 12, colour space at byte 16 (ICC.1, 7.2). */
    static boolean isOfPress(byte[] start) {
        var header = new String(start, 0, Math.min(HEADER, start.length), StandardCharsets.ISO_8859_1);
        return header.length() >= HEADER && header.startsWith("prtrCMYK", 12);
    }

    /** The profile, for embedding. */
    public byte[] profile() {
        return profile.clone();
    }

    /** Turns sRGB into inks for this condition, with at most so much ink on one spot, in percent. */
    public Separation separation(double inkLimit) {
        return separations.computeIfAbsent(inkLimit, limit -> Separation.of(ICC_Profile.getInstance(profile), limit));
    }
}
