package nl.buurtpers.app.house;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What a fault came from. */
final class Causes {

    private Causes() {}

    /** The fault and all that led to it: a transaction that could not be undone has two causes. */
    static Stream<Throwable> of(@Nullable Throwable fault) {
        if (fault == null) {
            return Stream.empty();
        }
        var undone = fault instanceof TransactionSystemException trouble ? trouble.getApplicationException() : null;
        return Stream.of(Stream.of(fault), of(undone), of(fault.getCause())).flatMap(each -> each);
    }
}
