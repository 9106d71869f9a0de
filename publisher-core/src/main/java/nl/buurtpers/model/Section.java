package nl.buurtpers.model;

/**
 * A section of an edition.
 *
 * @param id the name by which an item refers to it
 * @param title the name that readers see
 */
public record Section(String id, String title) {}
