@NullMarked
package nl.buurtpers.app.delivery.smtp;

import org.jspecify.annotations.NullMarked;
