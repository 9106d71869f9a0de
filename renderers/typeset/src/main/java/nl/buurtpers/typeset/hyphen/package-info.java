/** Where words may be divided: the algorithm of F. M. Liang (1983) with the patterns of a language. */
@NullMarked
package nl.buurtpers.typeset.hyphen;

import org.jspecify.annotations.NullMarked;
