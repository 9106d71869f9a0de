@NullMarked
package nl.buurtpers.app.delivery;

import org.jspecify.annotations.NullMarked;
