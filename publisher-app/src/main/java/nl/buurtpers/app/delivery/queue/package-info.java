/**
 * The copies of mailings on their way to mail servers. Copies stand in the database in chunks. A session leases a chunk, and before
 * it says the words of a copy it marks, durably, that it is about to: whatever happens to it, at most that one copy is in doubt,
 * and is told to be.
 */
@NullMarked
package nl.buurtpers.app.delivery.queue;

import org.jspecify.annotations.NullMarked;
