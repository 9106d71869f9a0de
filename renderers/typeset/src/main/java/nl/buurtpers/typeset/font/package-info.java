/** Faces: metrics, kerning and coverage read straight from TrueType files, and the library of bundled families. */
@NullMarked
package nl.buurtpers.typeset.font;

import org.jspecify.annotations.NullMarked;
