/** What TV stations pull, each by an address of its own that can be taken back. */
@NullMarked
package nl.buurtpers.app.stations;

import org.jspecify.annotations.NullMarked;
