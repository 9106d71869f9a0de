/** Words with their looks, before they have a place: faces, styles, runs, and the characters that the faces have. */
@NullMarked
package nl.buurtpers.typeset.text;

import org.jspecify.annotations.NullMarked;
