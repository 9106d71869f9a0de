package nl.buurtpers.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Assets;
import nl.buurtpers.render.Kit;
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
    private final List<Named> sources;
    private final Map<String, List<Rendition>> renditions = new ConcurrentHashMap<>();

    private Pictures(Assets assets, String language, List<Named> sources) {
        this.assets = assets;
        this.language = language;
        this.sources = sources;
    }

    /** A picture of the edition with the start of the paths of its files. */
    private record Named(String source, String name) {}

    /** One width of one picture, as it was written. */
    private record Rendition(String path, boolean photo, Assets.Size size) {}

    /** The pictures of a plan and the logo, with the names of their files. */
    static Pictures of(Plan plan, Kit kit) {
        var taken = new HashSet<String>();
        var sources = Stream.concat(
                        kit.style().logo().stream(), PicturesIn.plan(plan).map(Picture::source))
                .distinct()
                .map(source -> new Named(source, name(source, taken)))
                .toList();
        return new Pictures(kit.assets(), plan.edition().language(), sources);
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

    /** Writes every picture in every width. */
    void paint(Sink sink) {
        sources.parallelStream().forEach(named -> renditions.put(named.source(), written(named, sink)));
    }

    /** From narrow to wide; a picture that is small or light is the same file at every width, and written once. */
    private List<Rendition> written(Named named, Sink sink) {
        var byWidth = new TreeMap<Integer, Rendition>();
        for (int box : WIDTHS) {
            var file = assets.encoded(named.source(), box);
            byWidth.computeIfAbsent(file.size().width(), _ -> written(named.name(), file, sink));
        }
        return List.copyOf(byWidth.values());
    }

    private Rendition written(String name, Assets.Encoded file, Sink sink) {
        // After a point, which no slug has, so that the names of two pictures never meet.
        var path = name + "." + file.size().width() + "." + file.extension();
        try {
            sink.write(path, file, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendition(path, file.mediaType().equals("image/jpeg"), file.size());
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
        var all = written(source);
        var largest = all.getLast();
        var srcset = all.size() == 1
                ? Optional.<String>empty()
                : Optional.of(String.join(
                        ", ",
                        all.stream()
                                .map(rendition -> root + rendition.path() + " "
                                        + rendition.size().width() + "w")
                                .toList()));
        return new Image(
                root + largest.path(),
                srcset,
                sizes,
                largest.size().width(),
                largest.size().height(),
                alt,
                largest.photo(),
                Optional.empty(),
                Optional.empty());
    }

    /** The path of the widest file of a picture. */
    String widest(String source) {
        return written(source).getLast().path();
    }

    private List<Rendition> written(String source) {
        return Objects.requireNonNull(renditions.get(source), "pictures are painted before pages");
    }
}
