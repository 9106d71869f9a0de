/** How this installation is set up. */
@NullMarked
package nl.buurtpers.app.house;

import org.jspecify.annotations.NullMarked;
