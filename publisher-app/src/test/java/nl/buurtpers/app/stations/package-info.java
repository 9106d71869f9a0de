@NullMarked
package nl.buurtpers.app.stations;

import org.jspecify.annotations.NullMarked;
