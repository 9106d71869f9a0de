/**
 * Teletext on the air: screens become packets of 42 bytes (ETSI EN 300 706), packets take turns as a carousel, and a
 * transport stream carries them (ETSI EN 300 472). Knows nothing of editions.
 */
@NullMarked
package nl.buurtpers.screen.transmission;

import org.jspecify.annotations.NullMarked;
