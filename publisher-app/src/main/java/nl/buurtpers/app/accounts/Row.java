package nl.buurtpers.app.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values for the question marks of a statement, as both databases take them. */
public final class Row {

    private Row() {}

    /** The values in order: an absent one becomes null, an instant a moment with its offset. */
    public static List<@Nullable Object> of(Object... values) {
        var row = new ArrayList<@Nullable Object>();
        for (var value : values) {
            row.add(column(value));
        }
        return row;
    }

    private static @Nullable Object column(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent() ? column(maybe.get()) : null;
            case Instant moment -> Moments.sql(moment);
            default -> value;
        };
    }
}
