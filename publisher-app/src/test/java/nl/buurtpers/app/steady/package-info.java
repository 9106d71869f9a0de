/** The service with several nodes on one database. */
@NullMarked
package nl.buurtpers.app.steady;

import org.jspecify.annotations.NullMarked;
