package nl.buurtpers.source;

/**
 * A neighbourhood that the seeds know.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name as its people write it
 * @param place its town; may be empty
 * @param houseStyle id of its house style
 */
public record NeighbourhoodSeed(String id, String name, String place, String houseStyle) {}
