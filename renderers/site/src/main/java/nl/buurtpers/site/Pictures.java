package nl.buurtpers.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

/**
 * The pictures of the site. Each is written once in each of its widths, whichever pages show it; a browser takes the one
 * that fits its screen.
 */
final class Pictures {

    private static final List<Integer> WIDTHS = List.of(Assets.NARROW, Assets.WIDE);

    private static final String FOLDER = "assets/";

    private final Assets assets;
    private final String language;
    private final Map<String, List<Rendition>> renditions;
    private final Map<Rendition, String> files = new ConcurrentHashMap<>();

    private Pictures(Assets assets, String language, Map<String, List<Rendition>> renditions) {
        this.assets = assets;
        this.language = language;
        this.renditions = renditions;
    }

    /** One width of one picture; {@code name} is its path without the ending, which depends on what it is encoded as. */
    private record Rendition(String source, int box, Assets.Size size, String name) {}

    /** The pictures of a plan and the logo, with the names of their files. */
    static Pictures of(Plan plan, Kit kit) {
        var sources = Stream.concat(
                        kit.style().logo().stream(), PicturesIn.plan(plan).map(Picture::source))
                .distinct()
                .toList();
        var renditions = new LinkedHashMap<String, List<Rendition>>();
        var taken = new HashSet<String>();
        sources.forEach(source -> renditions.put(source, renditions(source, kit.assets(), name(source, taken))));
        return new Pictures(kit.assets(), plan.edition().language(), renditions);
    }

    private static String name(String source, Set<String> taken) {
        var file = source.substring(source.lastIndexOf('/') + 1).replaceFirst("[.][^.]*$", "");
        var base = Slug.of(file);
        var name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return FOLDER + name;
    }

    private static List<Rendition> renditions(String source, Assets assets, String name) {
        var natural = assets.size(source);
        var list = new ArrayList<Rendition>();
        var widths = new HashSet<Integer>();
        for (int box : WIDTHS) {
            var size = natural.within(box, box * Assets.TALLEST);
            if (widths.add(size.width())) {
                // After a point, which no slug has, so that the names of two pictures never meet.
                list.add(new Rendition(source, box, size, name + "." + size.width()));
            }
        }
        return List.copyOf(list);
    }

    /** Writes every picture in every width. */
    void paint(Sink sink) {
        renditions.values().stream().flatMap(List::stream).parallel().forEach(rendition -> paint(rendition, sink));
    }

    private void paint(Rendition rendition, Sink sink) {
        var encoded = assets.encoded(rendition.source(), rendition.box());
        var path = rendition.name() + "." + encoded.extension();
        files.put(rendition, path);
        try {
            sink.write(new OutputFile(path, encoded.mediaType(), language), encoded.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A picture as a page shows it. Pictures are painted before.
     *
     * @param root path from the page to the folder of the site
     * @param sizes how wide it is shown: the value of the attribute {@code sizes}
     */
    Image image(Picture picture, String root, String sizes) {
        var image = image(picture.source(), picture.alt(), root, sizes);
        return new Image(
                image.src(),
                image.srcset(),
                sizes,
                image.width(),
                image.height(),
                image.alt(),
                image.photo(),
                picture.caption(),
                picture.credit());
    }

    /** A picture without words under it. */
    Image image(String source, String alt, String root, String sizes) {
        var all = renditions.getOrDefault(source, List.of());
        var largest = all.getLast();
        var srcset = all.size() == 1
                ? Optional.<String>empty()
                : Optional.of(String.join(
                        ", ",
                        all.stream()
                                .map(rendition -> root + file(rendition) + " "
                                        + rendition.size().width() + "w")
                                .toList()));
        return new Image(
                root + file(largest),
                srcset,
                sizes,
                largest.size().width(),
                largest.size().height(),
                alt,
                file(largest).endsWith(".jpg"),
                Optional.empty(),
                Optional.empty());
    }

    /** The path of the widest file of a picture. */
    String widest(String source) {
        return file(renditions.getOrDefault(source, List.of()).getLast());
    }

    private String file(Rendition rendition) {
        return java.util.Objects.requireNonNull(files.get(rendition), "pictures are painted before pages");
    }
}
