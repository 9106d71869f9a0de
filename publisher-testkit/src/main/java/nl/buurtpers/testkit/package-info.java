/** For tests of renderers: the contract that each passes, editions to pass it on, readers that know nothing of writers. */
@NullMarked
package nl.buurtpers.testkit;

import org.jspecify.annotations.NullMarked;
