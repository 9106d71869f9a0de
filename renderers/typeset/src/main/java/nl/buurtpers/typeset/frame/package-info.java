/**
 * What composition ends in: pages of placed frames, and one logical tree that says what they mean and in which order
 * they are read. Units are points (1/72 inch); the origin is the top left corner of the trimmed page; y grows downwards.
 * A painter translates these values and decides nothing.
 */
@NullMarked
package nl.buurtpers.typeset.frame;

import org.jspecify.annotations.NullMarked;
