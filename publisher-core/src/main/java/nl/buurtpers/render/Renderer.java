package nl.buurtpers.render;

import nl.buurtpers.plan.Plan;

/**
 * Makes one channel. Stateless and thread-safe, with a public constructor without parameters, named in {@code
 * META-INF/services/nl.buurtpers.render.Renderer}.
 */
public interface Renderer {

    /** The channel that it makes. */
    Channel channel();

    /**
     * Decides everything: measures, breaks, places. Paints nothing.
     *
     * @param plan what to show
     * @param kit all that comes from the world
     */
    Proof compose(Plan plan, Kit kit);
}
