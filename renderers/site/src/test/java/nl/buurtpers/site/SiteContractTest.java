package nl.buurtpers.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.testkit.Extract;
import nl.buurtpers.testkit.RendererContract;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

class SiteContractTest extends RendererContract {

    @Override
    protected Renderer renderer() {
        return new SiteRenderer();
    }

    /**
     * The pages of the items in the order in which "next" leads from one to another, then the front page, which says much
     * of it again.
     */
    @Override
    protected Extract read(Path channel) throws IOException {
        var passages = new ArrayList<Extract.Passage>();
        for (var file : inOrder(channel)) {
            var page = parse(file);
            passages.add(new Extract.Passage(
                    channel.relativize(file).toString(),
                    page.expectFirst("main").text()));
        }
        passages.add(new Extract.Passage(
                "index.html", parse(channel.resolve("index.html")).body().text()));
        return new Extract(passages);
    }

    private static List<Path> inOrder(Path channel) throws IOException {
        var order = new LinkedHashSet<Path>();
        try (var folders = Files.list(channel)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                var file = folder.resolve("index.html");
                if (Files.exists(file) && parse(file).select("a.previous").isEmpty()) {
                    follow(file, order);
                }
            }
        }
        return List.copyOf(order);
    }

    private static void follow(Path file, Set<Path> order) throws IOException {
        var next = List.of(file);
        while (!next.isEmpty() && order.add(next.getFirst())) {
            var at = next.getFirst();
            next = parse(at).select("a.next").stream()
                    .map(link -> at.resolveSibling(link.attr("href")).normalize())
                    .toList();
        }
    }

    private static Document parse(Path file) throws IOException {
        return Jsoup.parse(file.toFile(), StandardCharsets.UTF_8.name());
    }
}
