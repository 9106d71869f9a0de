/** Help with plain Dutch: facts about a text that an editor may act on, never a verdict and never a level. */
@NullMarked
package nl.buurtpers.app.reading;

import org.jspecify.annotations.NullMarked;
