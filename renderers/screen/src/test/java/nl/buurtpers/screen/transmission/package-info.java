/** Tests of teletext on the air. */
@NullMarked
package nl.buurtpers.screen.transmission;

import org.jspecify.annotations.NullMarked;
