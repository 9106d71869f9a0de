@NullMarked
package nl.buurtpers.app.backup;

import org.jspecify.annotations.NullMarked;
