/** The words that editors and readers see, in Dutch and in English, from bundles beside the classes that use them. */
@NullMarked
package nl.buurtpers.message;

import org.jspecify.annotations.NullMarked;
