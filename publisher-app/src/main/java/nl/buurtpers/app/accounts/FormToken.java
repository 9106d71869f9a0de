package nl.buurtpers.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says when a form was given out, signed, so that no cookie is needed. Machines fill a form in at once; a page that was left
 * open for a day is asked for anew.
 */
@Component
public class FormToken {

    /** Nobody fills in a form faster. */
    private static final Duration QUICKEST = Duration.ofSeconds(4);

    /** Nobody leaves one open longer. */
    private static final Duration SLOWEST = Duration.ofHours(24);

    private static final String KEY = "forms";

    private final Seal seal;
    private final Clock clock;

    FormToken(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A token for a form of this purpose that is given out now. */
    public String make(String purpose) {
        var words = Long.toString(clock.millis());
        return words + "." + seal.hex(KEY, purpose + " " + words);
    }

    /** Whether it was given out by us for this purpose, neither too short nor too long ago. */
    public boolean timely(String purpose, String token) {
        return given(purpose, token)
                .map(given -> Duration.between(given, clock.instant()))
                .filter(open -> open.compareTo(QUICKEST) >= 0 && open.compareTo(SLOWEST) <= 0)
                .isPresent();
    }

    private Optional<Instant> given(String purpose, String token) {
        var parts = token.split("[.]", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return seal.right(KEY, purpose + " " + parts[0], HexFormat.of().parseHex(parts[1]))
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0])))
                : Optional.empty();
    }
}
