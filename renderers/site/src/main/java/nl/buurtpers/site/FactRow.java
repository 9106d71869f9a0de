package nl.buurtpers.site;

import java.util.Optional;

/**
 * A fact on a page.
 *
 * @param label name before it
 * @param value the words
 * @param href where a tap on it leads
 * @param start what the words mean as a day or a time, ISO 8601
 */
record FactRow(String label, String value, Optional<String> href, Optional<String> start) {}
