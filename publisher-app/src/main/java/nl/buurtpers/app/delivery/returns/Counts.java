package nl.buurtpers.app.delivery.returns;

/**
 * Of how many readers something came back of a mailing.
 *
 * @param hard there is no such address
 * @param soft not delivered this time
 * @param complaints called unwanted
 * @param strange something that nobody could make out
 */
public record Counts(long hard, long soft, long complaints, long strange) {}
