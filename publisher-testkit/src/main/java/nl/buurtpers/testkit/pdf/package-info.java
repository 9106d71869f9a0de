/** Readers of PDF that know nothing of its writer: the tag tree, the text, and the judge of standards. */
@NullMarked
package nl.buurtpers.testkit.pdf;

import org.jspecify.annotations.NullMarked;
