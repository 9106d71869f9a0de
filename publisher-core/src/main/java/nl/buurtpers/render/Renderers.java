package nl.buurtpers.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The renderers on the class path.
 *
 * @param all sorted by channel id
 */
public record Renderers(List<Renderer> all) {

    public Renderers {
        all = all.stream()
                .sorted(Comparator.comparing(renderer -> renderer.channel().id()))
                .toList();
    }

    /** Those that announce themselves. */
    public static Renderers found() {
        // The class loader is named because a pool thread's context loader may not see a nested jar.
        return new Renderers(ServiceLoader.load(Renderer.class, Renderer.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The renderer of the channel with this id. */
    public Optional<Renderer> channel(String id) {
        return all.stream()
                .filter(renderer -> renderer.channel().id().equals(id))
                .findFirst();
    }
}
