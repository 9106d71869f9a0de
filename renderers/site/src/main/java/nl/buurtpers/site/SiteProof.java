package nl.buurtpers.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/** A composed site: every page knows its place and its pictures. */
record SiteProof(Plan plan, Kit kit, SiteMap map, Pictures pictures, Coverage coverage) implements Proof {

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var language = plan.edition().language();
        new StyleSheet(kit.style()).paint(sink, kit.assets(), language);
        pictures.paint(sink);
        var pages = new Pages(plan, kit.style(), map, pictures);
        try {
            pages.all().parallel().forEach(page -> write(page, language, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        plan.edition().website().ifPresent(site -> write(Sitemap.page(plan, map, site), language, sink));
    }

    private static void write(Page page, String language, Sink sink) {
        try {
            sink.write(
                    new OutputFile(page.path(), page.mediaType(), language),
                    page.text().get().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
