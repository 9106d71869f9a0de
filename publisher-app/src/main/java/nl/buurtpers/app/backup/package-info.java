/** All that an installation keeps as one file, and back again. */
@NullMarked
package nl.buurtpers.app.backup;

import org.jspecify.annotations.NullMarked;
