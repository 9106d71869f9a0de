@NullMarked
package nl.buurtpers.app.desk;

import org.jspecify.annotations.NullMarked;
