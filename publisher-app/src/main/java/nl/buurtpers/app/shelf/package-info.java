/** Frozen bundles as the world may see them: found, checked, kept in memory, handed out. */
@NullMarked
package nl.buurtpers.app.shelf;

import org.jspecify.annotations.NullMarked;
