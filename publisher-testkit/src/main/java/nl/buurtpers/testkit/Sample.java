package nl.buurtpers.testkit;

import java.util.Map;
import java.util.TreeMap;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.HouseStyle;
import nl.buurtpers.render.Renderer;

/**
 * An edition on which renderers are tried.
 *
 * @param name says what is special about it
 * @param edition the edition
 * @param style its face
 * @param assets its pictures
 * @param options channel id to option name to value
 */
public record Sample(
        String name, Edition edition, HouseStyle style, Assets assets, Map<String, Map<String, String>> options) {

    public Sample {
        options = Map.copyOf(options);
    }

    /** An edition with drawn pictures, the standard face and nothing set. */
    public static Sample of(String name, Edition edition) {
        return new Sample(name, edition, HouseStyle.STANDARD, new DrawnAssets(), Map.of());
    }

    /** What is set for this channel, as far as it knows the option. */
    public Map<String, String> options(Renderer renderer) {
        var channel = renderer.channel();
        var known = new TreeMap<String, String>();
        options.getOrDefault(channel.id(), Map.of()).forEach((name, value) -> {
            if (channel.options().stream().anyMatch(option -> option.name().equals(name) && option.accepts(value))) {
                known.put(name, value);
            }
        });
        return known;
    }

    @Override
    public String toString() {
        return name;
    }
}
