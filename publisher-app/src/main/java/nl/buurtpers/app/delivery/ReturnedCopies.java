package nl.buurtpers.app.delivery;

import nl.buurtpers.app.delivery.returns.Returns;
import org.springframework.stereotype.Component;

/** Copies of mailings that came back after a server had taken them. */
@Component
public class ReturnedCopies {

    private final Returns returns;

    ReturnedCopies(Returns returns) {
        this.returns = returns;
    }

    /**
     * Of how many readers something came back.
     *
     * @param hard there is no such address
     * @param soft not delivered this time
     * @param complaints the reader called it unwanted
     * @param strange nobody could make out what it was
     */
    public record Numbers(long hard, long soft, long complaints, long strange) {}

    /** What came back of a mailing. */
    public Numbers of(Mailing mailing) {
        var counts = returns.of(mailing.id());
        return new Numbers(counts.hard(), counts.soft(), counts.complaints(), counts.strange());
    }
}
