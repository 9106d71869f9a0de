/** Writes pictures of plain ground and letters as PNG (ISO/IEC 15948), quickly. */
@NullMarked
package nl.buurtpers.screen.png;

import org.jspecify.annotations.NullMarked;
