/** The desk where volunteers write, compose and publish. Every page works without script. */
@NullMarked
package nl.buurtpers.app.desk;

import org.jspecify.annotations.NullMarked;
