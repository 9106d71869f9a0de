/** What one channel will show: texts chosen by the editor, facts put into words, stale items left out. Pure. */
@NullMarked
package nl.buurtpers.plan;

import org.jspecify.annotations.NullMarked;
