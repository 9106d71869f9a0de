@NullMarked
package nl.buurtpers.screen.teletext;

import org.jspecify.annotations.NullMarked;
