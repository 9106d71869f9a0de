/**
 * What the desk shows before anything is published: how an item fits while it is being written, where an edition stands,
 * what is left to do, how its pages look.
 */
@NullMarked
package nl.buurtpers.app.fit;

import org.jspecify.annotations.NullMarked;
