package nl.buurtpers.app.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;

/** What the styles and lists of a Word document mean. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|kop|berschrift|titre)([1-9])");
    private static final Set<String> TITLES = Set.of("title", "titel");
    private static final Set<String> QUOTES =
            Set.of("quote", "citaat", "intensequote", "duidelijkcitaat", "blocktext", "bloktekst");
    private static final Set<String> BOLD = Set.of("strong", "zwaar", "intenseemphasis", "intensievebenadrukking");
    private static final Set<String> ITALIC = Set.of("emphasis", "nadruk", "subtleemphasis", "subtielebenadrukking");
    private static final Pattern BULLETS = Pattern.compile("(?:listbullet|lijstopsomteken)([2-5])?");
    private static final Pattern NUMBERS = Pattern.compile("(?:listnumber|lijstnummering)([2-5])?");

    private final Map<String, Element> styles = new TreeMap<>();
    /** Number id to its abstract definition. */
    private final Map<String, Element> lists = new TreeMap<>();

    private boolean inList;
    private int lastLevel;

    private WordStyles() {}

    static WordStyles of(Archive archive) {
        var known = new WordStyles();
        archive.xml("word/styles.xml")
                .ifPresent(part -> part.elements("style")
                        .forEach(style ->
                                known.styles.put(style.attribute("styleId").orElse(""), style)));
        archive.xml("word/numbering.xml").ifPresent(known::numbering);
        return known;
    }

    private void numbering(Element part) {
        var kinds = new TreeMap<String, Element>();
        part.elements("abstractNum")
                .forEach(kind -> kinds.put(kind.attribute("abstractNumId").orElse(""), kind));
        part.elements("num").forEach(number -> {
            var kind = kinds.get(value(number, "abstractNumId").orElse(""));
            if (kind != null) {
                lists.put(number.attribute("numId").orElse(""), kind);
            }
        });
    }

    private static Optional<String> value(Element parent, String child) {
        return parent.child(child).flatMap(c -> c.attribute("val"));
    }

    /** An empty paragraph: what comes after it goes on with no list. */
    void gap() {
        inList = false;
    }

    Role role(Optional<Element> properties) {
        var style = properties.flatMap(p -> value(p, "pStyle")).orElse("");
        var role = byName(style)
                .or(() -> outline(properties, style))
                .or(() -> entry(properties, style))
                .orElseGet(() -> plain(properties, style));
        inList = role instanceof Role.Entry || (role instanceof Role.More && inList);
        return role;
    }

    private Optional<Role> byName(String style) {
        for (var name : names(style)) {
            var heading = HEADING.matcher(name);
            var bullets = BULLETS.matcher(name);
            var numbers = NUMBERS.matcher(name);
            if (TITLES.contains(name)) {
                return Optional.of(new Role.Title());
            } else if (heading.matches()) {
                return Optional.of(new Role.Heading(Integer.parseInt(heading.group(1))));
            } else if (QUOTES.contains(name)) {
                return Optional.of(new Role.Quotation());
            } else if (bullets.matches()) {
                return Optional.of(new Role.Entry(level(bullets.group(1)), false));
            } else if (numbers.matches()) {
                return Optional.of(new Role.Entry(level(numbers.group(1)), true));
            }
        }
        return Optional.empty();
    }

    private int level(@org.jspecify.annotations.Nullable String number) {
        lastLevel = number == null ? 0 : Integer.parseInt(number) - 1;
        return lastLevel;
    }

    /** Names and ids of a style and those that it is based on, nearest first. */
    private List<String> names(String style) {
        return chain(style).stream()
                .flatMap(s -> java.util.stream.Stream.of(
                        Docx.plainName(value(s, "name").orElse("")),
                        Docx.plainName(s.attribute("styleId").orElse(""))))
                .toList();
    }

    private List<Element> chain(String id) {
        var chain = new java.util.ArrayList<Element>();
        var seen = new HashSet<String>();
        var next = id;
        while (seen.add(next) && styles.containsKey(next)) {
            var style = java.util.Objects.requireNonNull(styles.get(next));
            chain.add(style);
            next = value(style, "basedOn").orElse("");
        }
        if (chain.isEmpty() && !id.isEmpty()) {
            chain.add(new Element("style", Map.of("styleId", id), List.of()));
        }
        return chain;
    }

    private Optional<Role> outline(Optional<Element> properties, String style) {
        return properties
                .flatMap(p -> value(p, "outlineLvl"))
                .or(() -> inherited(style, "outlineLvl"))
                .filter(level -> level.matches("[0-8]"))
                .map(level -> new Role.Heading(Integer.parseInt(level) + 1));
    }

    private Optional<String> inherited(String style, String property) {
        return chain(style).stream()
                .flatMap(s -> s.child("pPr").flatMap(p -> value(p, property)).stream())
                .findFirst();
    }

    private Optional<Role> entry(Optional<Element> properties, String style) {
        var numbering = properties
                .flatMap(p -> p.child("numPr"))
                .or(() -> chain(style).stream()
                        .flatMap(s -> s.child("pPr").flatMap(p -> p.child("numPr")).stream())
                        .findFirst());
        var list = numbering.flatMap(n -> value(n, "numId")).orElse("0");
        if (numbering.isEmpty() || list.equals("0")) {
            return Optional.empty();
        }
        lastLevel = numbering
                .flatMap(n -> value(n, "ilvl"))
                .filter(l -> l.matches("[0-8]"))
                .map(Integer::valueOf)
                .orElse(0);
        return Optional.of(new Role.Entry(lastLevel, numbered(list, lastLevel)));
    }

    private boolean numbered(String list, int level) {
        var kind = lists.get(list);
        if (kind == null) {
            return false;
        }
        return kind.elements("lvl")
                .filter(l -> l.attribute("ilvl")
                        .filter(Integer.toString(level)::equals)
                        .isPresent())
                .findFirst()
                .flatMap(l -> value(l, "numFmt"))
                .filter(format -> !format.equals("bullet") && !format.equals("none"))
                .isPresent();
    }

    /** A paragraph in the style of lists, right after an entry, goes on with that entry. */
    private Role plain(Optional<Element> properties, String style) {
        boolean indented = properties.flatMap(p -> p.child("ind")).isPresent();
        boolean listed = names(style).stream()
                .anyMatch(name -> name.startsWith("listparagraph")
                        || name.startsWith("lijstalinea")
                        || name.startsWith("listcontinue"));
        return inList && (listed || indented) ? new Role.More(lastLevel) : new Role.Plain();
    }

    boolean hidden(Optional<Element> properties) {
        return on(properties, "vanish") || on(properties, "webHidden");
    }

    Look look(Optional<Element> properties, Look around) {
        var look = around;
        var names = properties.flatMap(p -> value(p, "rStyle")).map(this::names).orElse(List.of());
        if (toggled(properties, "b").orElse(names.stream().anyMatch(BOLD::contains))) {
            look = look.asBold();
        }
        if (toggled(properties, "i").orElse(names.stream().anyMatch(ITALIC::contains))) {
            look = look.asItalic();
        }
        return on(properties, "strike") || on(properties, "dstrike") ? look.struck() : look;
    }

    /** A switch of a run: its own, or that of its style. */
    private boolean on(Optional<Element> properties, String name) {
        return toggled(properties, name).orElse(false);
    }

    private Optional<Boolean> toggled(Optional<Element> properties, String name) {
        var own = properties.flatMap(p -> p.child(name));
        var styled = properties.flatMap(p -> value(p, "rStyle")).stream()
                .flatMap(style -> chain(style).stream())
                .flatMap(s -> s.child("rPr").flatMap(p -> p.child(name)).stream())
                .findFirst();
        return own.or(() -> styled)
                .map(e ->
                        !Set.of("0", "false", "off").contains(e.attribute("val").orElse("1")));
    }
}
