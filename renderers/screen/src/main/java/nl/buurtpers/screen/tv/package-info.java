/** Screen pages for television, waiting rooms and shop windows: slides of 1920x1080, their playlist and a carousel. */
@NullMarked
package nl.buurtpers.screen.tv;

import org.jspecify.annotations.NullMarked;
