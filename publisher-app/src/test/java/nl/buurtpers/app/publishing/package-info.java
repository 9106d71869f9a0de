@NullMarked
package nl.buurtpers.app.publishing;

import org.jspecify.annotations.NullMarked;
