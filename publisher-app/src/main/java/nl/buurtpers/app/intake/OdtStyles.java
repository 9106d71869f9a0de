package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.app.intake.Running.Look;

/** What the styles and lists of an OpenDocument text mean. */
final class OdtStyles {

    private final Map<String, Element> styles = new TreeMap<>();
    private final Map<String, Element> lists = new TreeMap<>();

    private OdtStyles() {}

    static OdtStyles of(Element content, Optional<Element> common) {
        var known = new OdtStyles();
        Stream.concat(common.stream(), Stream.of(content))
                .forEach(part -> part.elements()
                        .filter(group ->
                                group.name().equals("styles") || group.name().equals("automatic-styles"))
                        .flatMap(Element::elements)
                        .forEach(known::add));
        return known;
    }

    private void add(Element style) {
        var name = style.attribute("name").orElse("");
        if (style.name().equals("style")) {
            styles.put(name, style);
        } else if (style.name().equals("list-style")) {
            lists.put(name, style);
        }
    }

    private List<Element> chain(String name) {
        var chain = new ArrayList<Element>();
        var seen = new HashSet<String>();
        var next = name;
        while (seen.add(next) && styles.containsKey(next)) {
            var style = Objects.requireNonNull(styles.get(next));
            chain.add(style);
            next = style.attribute("parent-style-name").orElse("");
        }
        return chain;
    }

    /** The name of the style and of those that it is made of; a style that the file does not tell has its name alone. */
    private Stream<String> names(String name) {
        var parents = chain(name).stream().flatMap(s -> s.attribute("parent-style-name").stream());
        return Stream.concat(Stream.of(name), parents).map(n -> Docx.plainName(n.replace("_20_", "")));
    }

    Role role(String name, Role around) {
        if (names(name).anyMatch(n -> n.equals("title") || n.equals("titel"))) {
            return new Role.Title();
        }
        boolean quote = names(name).anyMatch(n -> n.equals("quotations") || n.equals("quote") || n.equals("citaat"));
        return quote ? new Role.Quotation() : around;
    }

    boolean hidden(String name) {
        return property(name, "display").filter("none"::equals).isPresent();
    }

    boolean decorative(String name) {
        return chain(name).stream()
                .flatMap(s -> s.child("graphic-properties").stream())
                .anyMatch(p -> p.attribute("decorative").filter("true"::equals).isPresent());
    }

    /**
     * The look of words.
     *
     * @param own whether only what was set by hand counts: the weight of a heading style is no emphasis
     */
    Look look(String name, Look around, boolean own) {
        if (own) {
            return around;
        }
        var look = around;
        boolean strong = names(name).anyMatch(n -> n.equals("strongemphasis"));
        boolean emphasis = names(name).anyMatch(n -> n.equals("emphasis"));
        if (strong || property(name, "font-weight").filter(OdtStyles::heavy).isPresent()) {
            look = look.asBold();
        }
        if (emphasis
                || property(name, "font-style").filter(s -> !s.equals("normal")).isPresent()) {
            look = look.asItalic();
        }
        boolean struck = property(name, "text-line-through-style")
                .filter(s -> !s.equals("none"))
                .isPresent();
        return struck ? look.struck() : look;
    }

    private static boolean heavy(String weight) {
        return weight.equals("bold") || weight.matches("[6-9]00");
    }

    private Optional<String> property(String name, String property) {
        return chain(name).stream()
                .flatMap(s -> s.child("text-properties").flatMap(p -> p.attribute(property)).stream())
                .findFirst();
    }

    String list(Element list) {
        return list.attribute("style-name").orElse("");
    }

    boolean numbered(String list, int level) {
        var style = lists.get(list);
        return style != null
                && style.elements("list-level-style-number")
                        .anyMatch(l -> l.attribute("level")
                                        .filter(Integer.toString(level + 1)::equals)
                                        .isPresent()
                                && l.attribute("num-format")
                                        .filter(f -> !f.isEmpty())
                                        .isPresent());
    }
}
