/** From a plan to type: the words of items as galleys and as logical elements, for every paper of the house. */
@NullMarked
package nl.buurtpers.print.copy;

import org.jspecify.annotations.NullMarked;
