/** Channels for tests. */
@NullMarked
package nl.buurtpers.app.trial;

import org.jspecify.annotations.NullMarked;
