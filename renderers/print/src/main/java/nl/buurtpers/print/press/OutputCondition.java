package nl.buurtpers.print.press;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How a press prints: an ICC profile that comes with the house. */
public final class OutputCondition {

    /** What the house prints with when a profile names something that it does not have: offset on coated paper. */
    public static final String STANDARD = "ISOcoated_v2_300_bas.icc";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*\\.icc");
    private static final Map<String, Optional<OutputCondition>> KNOWN = new ConcurrentHashMap<>();

    private final byte[] profile;
    private final Map<Double, Separation> separations = new ConcurrentHashMap<>();

    private OutputCondition(byte[] profile) {
        this.profile = profile;
    }

    /** The condition of a profile file, if it is bundled. */
    public static Optional<OutputCondition> bundled(String file) {
        return NAME.matcher(file).matches() ? KNOWN.computeIfAbsent(file, OutputCondition::read) : Optional.empty();
    }

    /** The condition of a profile file, or the standard one. */
    public static OutputCondition of(String file) {
        return bundled(file).or(() -> bundled(STANDARD)).orElseThrow();
    }

    private static Optional<OutputCondition> read(String file) {
        try (var stream = OutputCondition.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(new OutputCondition(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
