/** A small JSON writer: the core has no library for it, and writing is all that it needs. */
@NullMarked
package nl.buurtpers.json;

import org.jspecify.annotations.NullMarked;
