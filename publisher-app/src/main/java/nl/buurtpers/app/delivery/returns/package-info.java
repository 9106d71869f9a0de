/** What comes back of newsletters: letters that could not be delivered, and readers who call one unwanted. */
@NullMarked
package nl.buurtpers.app.delivery.returns;

import org.jspecify.annotations.NullMarked;
