/** The static site: the neighbourhood's paper as accessible pages that need no script, no server and no network. */
@NullMarked
package nl.buurtpers.site;

import org.jspecify.annotations.NullMarked;
