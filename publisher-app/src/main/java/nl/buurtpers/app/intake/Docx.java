package nl.buurtpers.app.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;
import nl.buurtpers.model.Inline;

/**
 * Reads a document of Word (ECMA-376, WordprocessingML). Tracked changes are accepted; deleted and hidden words and
 * comments are counted and left out; what a field shows is kept, what it would fetch is not; parts outside the file are
 * never looked for.
 */
final class Docx {

    private static final Pattern HYPERLINK = Pattern.compile("^\\s*HYPERLINK\\s+\"([^\"]*)\".*", Pattern.DOTALL);

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Archive archive;
    private final Gathering gathering;
    private final WordStyles styles;
    /** Addresses by the id of their relation; a note has relations of its own. */
    private Map<String, String> links = new TreeMap<>();

    private final Map<String, Map<String, String>> linksOfNotes = new TreeMap<>();
    private final Map<String, String> media = new TreeMap<>();
    private final Map<String, Element> notes = new TreeMap<>();
    /** Fields that are open; a field runs over several runs, even over paragraphs. */
    private final Deque<Field> fields = new ArrayDeque<>();

    private Running running = new Running();
    /** What hangs in the paragraph that is read, before and after its words. */
    private List<Runnable> after = new ArrayList<>();

    private int noteDepth;

    private static final class Field {
        final StringBuilder instruction = new StringBuilder();
        boolean showing;
    }

    private Docx(Archive archive, Gathering gathering) {
        this.archive = archive;
        this.gathering = gathering;
        this.styles = WordStyles.of(archive);
    }

    static Brought read(Archive archive, String name) {
        var document = archive.xml("word/document.xml").orElseThrow(() -> new Unfit("not-a-document"));
        var gathering = new Gathering(name);
        var reader = new Docx(archive, gathering);
        reader.relations();
        reader.margins();
        reader.footnotes("footnote");
        reader.footnotes("endnote");
        reader.children(document.child("body").orElseThrow(() -> new Unfit("not-a-document")));
        reader.finishParagraph(new Role.Plain());
        return gathering.drafts(reader.ownTitle(), name);
    }

    private String ownTitle() {
        return archive.xml("docProps/core.xml")
                .flatMap(core -> core.child("title"))
                .map(Element::text)
                .orElse("");
    }

    private void relations() {
        archive.xml("word/_rels/document.xml.rels")
                .ifPresent(relations -> relations.elements("Relationship").forEach(this::relation));
    }

    /** What stands at the head and the foot of every page is told, not taken: it is about the paper, not the story. */
    private void margins() {
        archive.xml("word/_rels/document.xml.rels").stream()
                .flatMap(relations -> relations.elements("Relationship"))
                .filter(relation -> relation.attribute("Type").orElse("").matches(".*/(header|footer)"))
                .flatMap(relation -> relation.attribute("Target").stream())
                .flatMap(target -> archive.xml("word/" + target).stream())
                .map(part -> part.all("t").map(Element::text).collect(Collectors.joining()))
                .filter(words -> LETTERS.matcher(words).find())
                .distinct()
                .forEach(_ -> gathering.notes.count("margin"));
    }

    private void relation(Element relation) {
        var id = relation.attribute("Id").orElse("");
        var target = relation.attribute("Target").orElse("");
        boolean outside =
                relation.attribute("TargetMode").filter("External"::equals).isPresent();
        if (outside && relation.attribute("Type").orElse("").endsWith("/hyperlink")) {
            links.put(id, target);
        } else if (!outside) {
            media.put(id, target.startsWith("/") ? target.substring(1) : "word/" + target);
        }
    }

    private void footnotes(String kind) {
        linksOfNotes.put(kind, outside("word/_rels/" + kind + "s.xml.rels"));
        archive.xml("word/" + kind + "s.xml")
                .ifPresent(part -> part.elements(kind)
                        .forEach(note -> notes.put(kind + note.attribute("id").orElse(""), note)));
    }

    private Map<String, String> outside(String relations) {
        return archive.xml(relations).stream()
                .flatMap(part -> part.elements("Relationship"))
                .filter(relation -> relation.attribute("Type").orElse("").endsWith("/hyperlink"))
                .collect(Collectors.toMap(
                        relation -> relation.attribute("Id").orElse(""),
                        relation -> relation.attribute("Target").orElse(""),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private void children(Element parent) {
        parent.elements().forEach(this::block);
    }

    private void block(Element element) {
        switch (element.name()) {
            case "p" -> paragraph(element);
            case "tbl" -> table(element);
            case "del", "moveFrom" -> deleted(element);
            case "sdt" -> element.child("sdtContent").ifPresent(this::children);
            case "AlternateContent" -> alternative(element).ifPresent(this::children);
            case "ins", "moveTo", "customXml", "smartTag" -> children(element);
            case "altChunk" -> gathering.notes.count("foreign");
            default -> {
                // properties of sections and marks of places say nothing
            }
        }
    }

    private static Optional<Element> alternative(Element element) {
        return element.child("Choice").or(() -> element.child("Fallback"));
    }

    private void deleted(Element element) {
        if (element.name().equals("del")
                && element.all("delText").anyMatch(text -> !text.text().isBlank())) {
            gathering.notes.count("deleted");
        }
    }

    private void paragraph(Element paragraph) {
        var properties = paragraph.child("pPr");
        runs(paragraph, Look.PLAIN);
        boolean joined = properties
                .flatMap(p -> p.child("rPr"))
                .flatMap(mark -> mark.child("del"))
                .isPresent();
        boolean initial = properties
                .flatMap(p -> p.child("framePr"))
                .flatMap(frame -> frame.attribute("dropCap"))
                .filter(kind -> !kind.equals("none"))
                .isPresent();
        // Where the end of a paragraph is deleted, or it is a large first letter, the next goes on in it.
        if (!joined && !initial) {
            finishParagraph(styles.role(properties));
        }
    }

    private void finishParagraph(Role role) {
        boolean blank = running.isBlank();
        gathering.passage(role, running);
        running = new Running();
        var hanging = after;
        after = new ArrayList<>();
        hanging.forEach(Runnable::run);
        if (blank && hanging.isEmpty()) {
            styles.gap();
        }
    }

    private void runs(Element parent, Look look) {
        parent.elements().forEach(element -> inline(element, look));
    }

    private void inline(Element element, Look look) {
        switch (element.name()) {
            case "r" -> run(element, look);
            case "hyperlink" ->
                runs(
                        element,
                        element.attribute("id").map(links::get).map(look::to).orElse(look));
            case "fldSimple" -> runs(element, linked(element.attribute("instr").orElse(""), look));
            case "del", "moveFrom" -> deleted(element);
            case "sdt" -> element.child("sdtContent").ifPresent(content -> runs(content, look));
            case "ins", "moveTo", "smartTag", "customXml", "bdo", "dir" -> runs(element, look);
            case "AlternateContent" -> alternative(element).ifPresent(choice -> runs(choice, look));
            case "oMath", "oMathPara" -> say(element.text(), look);
            case "p" -> runs(element, look);
            default -> {
                // bookmarks, proofing marks and properties say nothing
            }
        }
    }

    private static Look linked(String instruction, Look look) {
        var link = HYPERLINK.matcher(instruction);
        return link.matches() ? look.to(link.group(1)) : look;
    }

    private void run(Element run, Look around) {
        var properties = run.child("rPr");
        if (styles.hidden(properties)) {
            if (run.elements("t").anyMatch(text -> !text.text().isBlank())) {
                gathering.notes.count("hidden");
            }
            return;
        }
        var look = styles.look(properties, around);
        for (var field : fields) {
            look = field.showing ? linked(field.instruction.toString(), look) : look;
        }
        for (var element : run.elements().toList()) {
            content(element, look);
        }
    }

    private void content(Element element, Look look) {
        switch (element.name()) {
            case "t" -> say(element.text(), look);
            case "tab", "ptab" -> say(" ", look);
            case "noBreakHyphen" -> say("-", look);
            case "br" -> {
                if (element.attribute("type")
                                .filter(type -> !type.equals("textWrapping"))
                                .isEmpty()
                        && shown()) {
                    running.lineBreak();
                }
            }
            case "cr" -> running.lineBreak();
            case "sym" -> symbol(element, look);
            case "fldChar" -> field(element.attribute("fldCharType").orElse(""));
            case "instrText" -> {
                if (!fields.isEmpty()) {
                    fields.element().instruction.append(element.text());
                }
            }
            case "footnoteReference" -> note("footnote", element, look);
            case "endnoteReference" -> note("endnote", element, look);
            case "commentReference" -> gathering.notes.count("comment");
            case "drawing", "pict", "object" -> drawing(element);
            case "AlternateContent" ->
                alternative(element).ifPresent(choice -> choice.elements().forEach(e -> content(e, look)));
            case "ruby" -> element.child("rubyBase").ifPresent(base -> runs(base, look));
            default -> {
                // hyphens that only show at the end of a line, page breaks of the last print, properties
            }
        }
    }

    private void say(String words, Look look) {
        if (shown()) {
            running.text(words, look);
        }
    }

    /** Whether no open field is still telling what it would do. */
    private boolean shown() {
        return fields.stream().allMatch(field -> field.showing);
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.element().showing = true;
                }
            }
            case "end" -> fields.poll();
            default -> {
                // no such type
            }
        }
    }

    private void symbol(Element element, Look look) {
        var known = Symbols.of(
                element.attribute("font").orElse(""), element.attribute("char").orElse(""));
        known.ifPresentOrElse(words -> say(words, look), () -> gathering.notes.count("symbol"));
    }

    /** The words of a note, between brackets at the place that points at it: no channel has the foot of a page. */
    private void note(String kind, Element reference, Look look) {
        var note = notes.get(kind + reference.attribute("id").orElse(""));
        if (note == null || noteDepth > 0) {
            return;
        }
        noteDepth++;
        var outer = running;
        running = new Running();
        var own = links;
        links = linksOfNotes.getOrDefault(kind, Map.of());
        cellWords(note);
        links = own;
        var words = running;
        running = outer;
        noteDepth--;
        if (!words.isBlank()) {
            running.text(" (", look);
            running.addAll(words);
            running.text(")", look);
            gathering.notes.count("footnote");
        }
    }

    private void drawing(Element drawing) {
        var pictures = outsideOfBoxes(drawing, "blip");
        pictures.forEach(blip -> picture(blip.attribute("embed"), blip.attribute("link"), drawing));
        var old = outsideOfBoxes(drawing, "imagedata");
        old.forEach(data -> picture(data.attribute("id"), data.attribute("href"), drawing));
        outsideOfBoxes(drawing, "txbxContent").forEach(box -> after.add(() -> children(box)));
        outsideOfBoxes(drawing, "textpath").stream()
                .flatMap(art -> art.attribute("string").stream())
                .forEach(this::art);
        boolean foreign = Stream.of("chart", "relIds", "OLEObject", "control")
                .anyMatch(name -> !outsideOfBoxes(drawing, name).isEmpty());
        if (foreign && pictures.isEmpty() && old.isEmpty()) {
            gathering.notes.count("foreign");
        }
    }

    /** Letters that were drawn are words all the same. */
    private void art(String words) {
        after.add(() -> {
            running.text(words, Look.PLAIN);
            finishParagraph(new Role.Plain());
        });
    }

    /** Elements of a drawing with this name; what stands in its boxes of text is read with them. */
    private static List<Element> outsideOfBoxes(Element parent, String name) {
        return parent.elements()
                .flatMap(element -> {
                    if (element.name().equals(name)) {
                        return Stream.of(element);
                    }
                    return switch (element.name()) {
                        case "txbxContent" -> Stream.of();
                        case "AlternateContent" ->
                            alternative(element).stream().flatMap(choice -> outsideOfBoxes(choice, name).stream());
                        default -> outsideOfBoxes(element, name).stream();
                    };
                })
                .toList();
    }

    private void picture(Optional<String> embedded, Optional<String> linked, Element drawing) {
        var file = embedded.map(media::get).flatMap(archive::part);
        if (file.isEmpty()) {
            boolean outside = linked.isPresent()
                    || embedded.filter(id -> !media.containsKey(id)).isPresent();
            gathering.notes.count(outside ? "picture-linked" : "picture-left-out");
            return;
        }
        var alt = drawing.all("docPr")
                .findFirst()
                .flatMap(properties -> properties.attribute("descr"))
                .or(() -> drawing.all("cNvPr")
                        .flatMap(properties -> properties.attribute("descr").stream())
                        .findFirst())
                .or(() -> drawing.all("shape").findFirst().flatMap(shape -> shape.attribute("alt")))
                .orElse("");
        boolean decorative = drawing.all("decorative")
                .anyMatch(mark -> mark.attribute("val").filter("1"::equals).isPresent());
        boolean first = running.isBlank();
        Runnable placing = () -> gathering.picture(file.get(), alt, decorative);
        if (first && after.isEmpty()) {
            placing.run();
        } else {
            after.add(placing);
        }
    }

    private void table(Element table) {
        var rows = new ArrayList<List<List<Inline>>>();
        table.elements().forEach(element -> row(element, rows));
        gathering.add(new Part.Grid(rows));
        var hanging = after;
        after = new ArrayList<>();
        hanging.forEach(Runnable::run);
    }

    private void row(Element element, List<List<List<Inline>>> rows) {
        switch (element.name()) {
            case "tr" -> {
                if (element.child("trPr").flatMap(p -> p.child("del")).isPresent()) {
                    gathering.notes.count("deleted");
                } else {
                    var cells = new ArrayList<List<Inline>>();
                    fill(element.child("trPr").flatMap(p -> p.child("gridBefore")), 0, cells);
                    element.elements().forEach(e -> cell(e, cells));
                    rows.add(cells);
                }
            }
            case "sdt" ->
                element.child("sdtContent").ifPresent(c -> c.elements().forEach(e -> row(e, rows)));
            case "ins", "customXml" -> element.elements().forEach(e -> row(e, rows));
            default -> {
                // properties
            }
        }
    }

    private void cell(Element element, List<List<Inline>> cells) {
        switch (element.name()) {
            case "tc" -> {
                cells.add(cellText(element));
                fill(element.child("tcPr").flatMap(p -> p.child("gridSpan")), 1, cells);
            }
            case "sdt" ->
                element.child("sdtContent").ifPresent(c -> c.elements().forEach(e -> cell(e, cells)));
            default -> {
                // properties
            }
        }
    }

    /** Empty cells for the columns that a cell takes besides its own. */
    private static void fill(Optional<Element> columns, int own, List<List<Inline>> cells) {
        int span = columns.flatMap(s -> s.attribute("val"))
                .filter(n -> n.matches("[1-9][0-9]?"))
                .map(Integer::valueOf)
                .orElse(own);
        for (int i = own; i < span; i++) {
            cells.add(List.of());
        }
    }

    private List<Inline> cellText(Element cell) {
        var outer = running;
        running = new Running();
        cellWords(cell);
        var inlines = running.inlines();
        running = outer;
        return inlines;
    }

    private void cellWords(Element parent) {
        parent.elements().forEach(element -> {
            switch (element.name()) {
                case "p" -> {
                    running.text(" ", Look.PLAIN);
                    runs(element, Look.PLAIN);
                }
                case "del", "moveFrom" -> deleted(element);
                case "tcPr", "tblPr", "tblGrid", "trPr" -> {
                    // properties
                }
                default -> cellWords(element);
            }
        });
    }

    /** The name of a style as programs in any language write it. */
    static String plainName(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
