/** The composition engine: measure, hyphenate, break, flow, frame. It needs the JDK only, and it draws nothing. */
@NullMarked
package nl.buurtpers.typeset;

import org.jspecify.annotations.NullMarked;
