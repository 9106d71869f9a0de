@NullMarked
package nl.buurtpers.screen.png;

import org.jspecify.annotations.NullMarked;
