@NullMarked
package nl.buurtpers.app.publicsite;

import org.jspecify.annotations.NullMarked;
