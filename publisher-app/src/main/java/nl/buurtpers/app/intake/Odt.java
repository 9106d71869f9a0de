package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;
import nl.buurtpers.model.Inline;

/**
 * Reads a text document of LibreOffice (OpenDocument 1.3, part 3). Deleted words stand apart in it and are left out, as are
 * comments and hidden words; all three are counted. Parts outside the file are never looked for.
 */
final class Odt {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Archive archive;
    private final Gathering gathering;
    private final OdtStyles styles;
    private Running running = new Running();
    private List<Runnable> after = new ArrayList<>();
    private int noteDepth;

    private Odt(Archive archive, Gathering gathering, OdtStyles styles) {
        this.archive = archive;
        this.gathering = gathering;
        this.styles = styles;
    }

    static Brought read(Archive archive, String name) {
        if (archive.xml("META-INF/manifest.xml")
                .filter(m -> m.all("encryption-data").findAny().isPresent())
                .isPresent()) {
            throw new Unfit("encrypted");
        }
        var content = archive.xml("content.xml").orElseThrow(() -> new Unfit("not-a-document"));
        var text = content.child("body").flatMap(b -> b.child("text")).orElseThrow(() -> new Unfit("not-a-document"));
        var gathering = new Gathering(name);
        var reader = new Odt(archive, gathering, OdtStyles.of(content, archive.xml("styles.xml")));
        reader.blocks(text, new Role.Plain());
        archive.xml("styles.xml").ifPresent(reader::margins);
        return gathering.drafts(reader.ownTitle(), name);
    }

    private String ownTitle() {
        return archive.xml("meta.xml")
                .flatMap(part -> part.all("title").findFirst())
                .map(Element::text)
                .orElse("");
    }

    /** What stands at the head and the foot of every page is told, not taken: it is about the paper, not the story. */
    private void margins(Element styles) {
        styles.all("master-page")
                .flatMap(Element::elements)
                .filter(part -> part.name().matches("(header|footer)(-left|-first)?"))
                .map(part -> part.all("p").map(Element::text).collect(Collectors.joining()))
                .filter(words -> LETTERS.matcher(words).find())
                .distinct()
                .forEach(_ -> gathering.notes.count("margin"));
    }

    private void blocks(Element parent, Role role) {
        parent.elements().forEach(element -> block(element, role));
    }

    private void block(Element element, Role around) {
        switch (element.name()) {
            case "h" -> paragraph(element, new Role.Heading(level(element)));
            case "p" ->
                paragraph(element, styles.role(element.attribute("style-name").orElse(""), around));
            case "list" -> list(element, 0, styles.list(element));
            case "table" -> table(element);
            case "tracked-changes" -> element.all("deletion").forEach(this::deleted);
            case "section", "index-body", "index-title", "text-box", "numbered-paragraph", "g", "a" -> {
                if (element.attribute("display").filter("none"::equals).isPresent()) {
                    gathering.notes.count("hidden");
                } else {
                    blocks(element, around);
                }
            }
            case "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption" -> blocks(element, around);
            case "frame" -> {
                frame(element);
                hang();
            }
            default -> element.elements("index-body").forEach(body -> blocks(body, around));
        }
    }

    private static int level(Element heading) {
        return heading.attribute("outline-level")
                .filter(l -> l.matches("[1-9]"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private void deleted(Element deletion) {
        boolean words = deletion.elements()
                .filter(e -> !e.name().equals("change-info"))
                .anyMatch(e -> !e.text().isBlank());
        if (words) {
            gathering.notes.count("deleted");
        }
    }

    private void paragraph(Element paragraph, Role role) {
        words(paragraph, styles.look(paragraph.attribute("style-name").orElse(""), Look.PLAIN, true));
        gathering.passage(role, running);
        running = new Running();
        hang();
    }

    private void hang() {
        var hanging = after;
        after = new ArrayList<>();
        hanging.forEach(Runnable::run);
    }

    private void list(Element list, int level, String style) {
        list.elements().forEach(item -> {
            Role role = item.name().equals("list-header")
                    ? new Role.More(level)
                    : new Role.Entry(level, styles.numbered(style, level));
            for (var element : item.elements().toList()) {
                if (element.name().equals("list")) {
                    list(element, level + 1, element.attribute("style-name").orElse(style));
                } else if (element.name().equals("p") || element.name().equals("h")) {
                    paragraph(element, role);
                    role = new Role.More(level);
                } else {
                    block(element, new Role.Plain());
                }
            }
        });
    }

    private void words(Element parent, Look look) {
        for (var child : parent.children()) {
            switch (child) {
                case Content.Words(var words) -> running.text(words, look);
                case Element element -> inline(element, look);
            }
        }
    }

    private void inline(Element element, Look look) {
        var style = element.attribute("style-name").orElse("");
        switch (element.name()) {
            case "span" -> {
                if (styles.hidden(style)) {
                    gathering.notes.count("hidden");
                } else {
                    words(element, styles.look(style, look, false));
                }
            }
            case "a" -> words(element, look.to(element.attribute("href").orElse("")));
            case "s", "tab" -> running.text(" ", look);
            case "line-break" -> running.lineBreak();
            case "note" -> note(element, look);
            case "annotation" -> gathering.notes.count("comment");
            case "hidden-text", "hidden-paragraph" -> gathering.notes.count("hidden");
            case "frame" -> frame(element);
            case "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption", "g" ->
                after.add(() -> blocks(element, new Role.Plain()));
            case "tracked-changes", "annotation-end", "soft-page-break", "bookmark", "script" -> {
                // says nothing
            }
            case "ruby" -> element.child("ruby-base").ifPresent(base -> words(base, look));
            default -> words(element, look); // what a field shows
        }
    }

    /** The words of a note, between brackets at its place: no channel has the foot of a page. */
    private void note(Element note, Look look) {
        var body = note.child("note-body");
        if (body.isEmpty() || noteDepth > 0) {
            return;
        }
        noteDepth++;
        var outer = running;
        running = new Running();
        body.get().elements().forEach(p -> {
            running.text(" ", look);
            words(p, look);
        });
        outer.text(" (", look);
        outer.addAll(running);
        outer.text(")", look);
        running = outer;
        noteDepth--;
        gathering.notes.count("footnote");
    }

    private void frame(Element frame) {
        var box = frame.child("text-box");
        var image = frame.elements("image").findFirst();
        if (box.isPresent()) {
            after.add(() -> blocks(box.get(), new Role.Plain()));
        } else if (image.isPresent()) {
            picture(image.get(), frame);
        }
    }

    private void picture(Element image, Element frame) {
        var path = image.attribute("href").orElse("");
        var file = archive.part(path.startsWith("./") ? path.substring(2) : path);
        if (file.isEmpty()) {
            gathering.notes.count(path.contains(":") ? "picture-linked" : "picture-left-out");
            return;
        }
        var alt = words(frame, "desc").or(() -> words(frame, "title")).orElse("");
        boolean decorative =
                frame.attribute("decorative").filter("true"::equals).isPresent()
                        || styles.decorative(frame.attribute("style-name").orElse(""));
        Runnable placing = () -> gathering.picture(file.get(), alt, decorative);
        if (running.isBlank() && after.isEmpty()) {
            placing.run();
        } else {
            after.add(placing);
        }
    }

    private static Optional<String> words(Element parent, String child) {
        return parent.child(child).map(Element::text).filter(words -> !words.isBlank());
    }

    private void table(Element table) {
        var rows = new ArrayList<List<List<Inline>>>();
        rows(table, rows);
        gathering.add(new Part.Grid(rows));
        hang();
    }

    private void rows(Element parent, List<List<List<Inline>>> rows) {
        parent.elements().forEach(element -> {
            switch (element.name()) {
                case "table-row" ->
                    rows.add(element.elements()
                            .filter(c -> c.name().endsWith("table-cell"))
                            .map(this::cell)
                            .toList());
                case "table-header-rows", "table-rows", "table-row-group" -> rows(element, rows);
                default -> {
                    // columns and properties
                }
            }
        });
    }

    private List<Inline> cell(Element cell) {
        var outer = running;
        running = new Running();
        cellWords(cell);
        var inlines = running.inlines();
        running = outer;
        return inlines;
    }

    private void cellWords(Element parent) {
        parent.elements().forEach(element -> {
            if (element.name().equals("p") || element.name().equals("h")) {
                running.text(" ", Look.PLAIN);
                words(element, Look.PLAIN);
            } else {
                cellWords(element);
            }
        });
    }
}
