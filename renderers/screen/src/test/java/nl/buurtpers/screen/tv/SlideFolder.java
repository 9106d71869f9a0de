package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a folder of slides with readers that know nothing of what made them. */
record SlideFolder(List<Element> slides, List<JsonNode> playlist, JsonNode station) {

    static SlideFolder read(Path folder) throws IOException {
        var json = new JsonMapper();
        var page = Jsoup.parse(folder.resolve("index.html"), "UTF-8", "");
        var entries = new ArrayList<JsonNode>();
        json.readTree(Files.readString(folder.resolve("playlist.json")))
                .path("slides")
                .forEach(entries::add);
        var station = json.readTree(Files.readString(folder.resolve("teksttv.json")));
        return new SlideFolder(List.copyOf(page.select(".slide")), List.copyOf(entries), station);
    }

    /** The words of a slide of the carousel, without the mark that tells which part it is. */
    static String words(Element slide) {
        var copy = slide.clone();
        copy.select(".mark").remove();
        copy.select("br").forEach(end -> end.after("\n"));
        copy.select("p, h2, h3, li, td, th").forEach(block -> block.appendText("\n"));
        return copy.wholeText();
    }

    /** The words of a slide of the playlist, the bullets of its lists left out. */
    static String words(JsonNode slide) {
        return slide.path("text").asString();
    }

    /** Letters and digits alone. */
    static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
