/**
 * Translates composed pages into PDF and decides nothing: a tagged file for screens and screen readers (PDF/UA-1 and
 * PDF/A-2a), and one for the press (PDF/X).
 */
@NullMarked
package nl.buurtpers.print.paint;

import org.jspecify.annotations.NullMarked;
