package nl.buurtpers.reach;

import nl.buurtpers.render.Audience;

/**
 * Readers whom an item does not reach.
 *
 * @param audience the readers
 * @param remedy what would reach them with the least work
 */
public record Gap(Audience audience, Remedy remedy) {}
