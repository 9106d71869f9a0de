/** Handing a publication over to a print shop. */
@NullMarked
package nl.buurtpers.app.delivery;

import org.jspecify.annotations.NullMarked;
