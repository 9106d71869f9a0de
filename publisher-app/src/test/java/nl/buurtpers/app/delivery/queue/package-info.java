@NullMarked
package nl.buurtpers.app.delivery.queue;

import org.jspecify.annotations.NullMarked;
