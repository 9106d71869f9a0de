package nl.buurtpers.app.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A publication that is handed over to a print shop.
 *
 * @param shop e-mail address of the print shop
 * @param mailed when the mail server took the letter to it
 * @param fetched when the press file was fetched first
 * @param fetches how often it was fetched
 */
public record HandOver(
        long id,
        String neighbourhood,
        long publication,
        String shop,
        Instant made,
        Optional<Instant> mailed,
        Optional<Instant> revoked,
        Optional<Instant> fetched,
        int fetches) {}
