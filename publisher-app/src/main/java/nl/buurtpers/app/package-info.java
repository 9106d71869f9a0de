/** Assembles the channels and owns every side effect. */
@NullMarked
package nl.buurtpers.app;

import org.jspecify.annotations.NullMarked;
