/** The interface between the publisher and its channels: compose first, paint after. */
@NullMarked
package nl.buurtpers.render;

import org.jspecify.annotations.NullMarked;
