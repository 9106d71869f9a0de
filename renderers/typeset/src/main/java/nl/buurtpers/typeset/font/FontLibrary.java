package nl.buurtpers.typeset.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The families that come with the house, all under the SIL Open Font License. Faces are read on first use and shared.
 * A family without a bold italic gives its nearest face.
 */
public final class FontLibrary {

    /** Body text of newspapers and booklets. */
    public static final String SERIF = "Source Serif 4";
    /** Furniture, tables and screens. */
    public static final String SANS = "Source Sans 3";
    /** Large print: made by the Braille Institute so that no two letters look alike. */
    public static final String HYPERLEGIBLE = "Atkinson Hyperlegible Next";

    private static final Map<String, List<String>> FILES = Map.of(
            "Source Serif 4",
            files("source-serif-4", "400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic"),
            "Source Sans 3",
            files("source-sans-3", "400Regular", "400Regular_Italic", "600SemiBold", "700Bold", "700Bold_Italic"),
            "Literata",
            files("literata", "400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"),
            "Bitter",
            files("bitter", "400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"),
            "Atkinson Hyperlegible Next",
            files("atkinson-hyperlegible-next", "400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"),
            "Noto Sans",
            files("noto-sans", "400Regular", "700Bold"),
            "Noto Sans Arabic",
            files("noto-sans-arabic", "400Regular", "700Bold"));

    private static final Map<String, FontFace> FACES = new ConcurrentHashMap<>();

    private FontLibrary() {}

    private static List<String> files(String folder, String... styles) {
        return List.of(styles).stream()
                .map(style -> folder + "/" + style + ".ttf")
                .toList();
    }

    /** Names of the families, sorted. */
    public static List<String> families() {
        return FILES.keySet().stream().sorted().toList();
    }

    /** The bundled family of this name, whatever its capitals; empty when there is none. */
    public static Optional<String> family(String name) {
        return families().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The face of a bundled family that is nearest to the weight and slope asked for. */
    public static FontFace face(String family, int weight, boolean italic) {
        var files = FILES.get(family);
        if (files == null) {
            throw new IllegalArgumentException("no bundled family " + family + "; there are " + families());
        }
        var nearest = files.stream()
                .min(Comparator.comparingInt((String file) ->
                        Math.abs(weightOf(file) - weight) + (file.contains("Italic") == italic ? 0 : 10_000)))
                .orElseThrow();
        return FACES.computeIfAbsent(nearest, FontLibrary::load);
    }

    private static int weightOf(String file) {
        int slash = file.indexOf('/');
        return Integer.parseInt(file.substring(slash + 1, slash + 4));
    }

    private static FontFace load(String file) {
        try (var in = FontLibrary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the jar: " + file);
            }
            return FontFace.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
