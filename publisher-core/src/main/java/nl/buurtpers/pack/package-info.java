/**
 * Turns composed channels into one bundle on disk: paints them in parallel, counts and hashes every file, and swaps the
 * whole folder in at once.
 */
@NullMarked
package nl.buurtpers.pack;

import org.jspecify.annotations.NullMarked;
