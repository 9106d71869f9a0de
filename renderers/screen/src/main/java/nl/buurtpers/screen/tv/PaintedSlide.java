package nl.buurtpers.screen.tv;

/**
 * A slide with its file.
 *
 * @param slide what it shows
 * @param file name of its PNG
 * @param bytes size of that file
 * @param sha256 of that file, hexadecimal
 * @param durationMs how long it stands
 */
record PaintedSlide(Slide slide, String file, int bytes, String sha256, long durationMs) {}
