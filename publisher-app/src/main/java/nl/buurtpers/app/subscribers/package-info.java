/** Who gets the newsletter: asked for twice, proved, changed and left at a tap. */
@NullMarked
package nl.buurtpers.app.subscribers;

import org.jspecify.annotations.NullMarked;
