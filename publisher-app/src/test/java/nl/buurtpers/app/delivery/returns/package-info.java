@NullMarked
package nl.buurtpers.app.delivery.returns;

import org.jspecify.annotations.NullMarked;
