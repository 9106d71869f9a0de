/** The command line: publish, check, new, channels. Starts no more than it needs. */
@NullMarked
package nl.buurtpers.app.cli;

import org.jspecify.annotations.NullMarked;
