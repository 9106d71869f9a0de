/**
 * The channel {@code feeds}: one edition as RSS 2.0, Atom, JSON Feed 1.1 and iCalendar. All four are made of the same
 * {@link nl.buurtpers.feed.Feed}, so that they say the same; each file format is one class.
 */
@NullMarked
package nl.buurtpers.feed;

import org.jspecify.annotations.NullMarked;
