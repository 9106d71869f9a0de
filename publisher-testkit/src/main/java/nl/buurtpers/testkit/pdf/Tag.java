package nl.buurtpers.testkit.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of the tag tree as assistive technology meets it.
 *
 * @param name structure type
 * @param language where it is set on this element
 * @param alternative alternate description, the text of a picture
 * @param attributes such as {@code Scope=Column}, sorted
 * @param parts text and elements, in reading order
 */
public record Tag(
        String name,
        Optional<String> language,
        Optional<String> alternative,
        List<String> attributes,
        List<Part> parts) {

    private static final Set<String> INLINE =
            Set.of("Span", "Link", "Strong", "Em", "Lbl", "Reference", "Quote", "Code");

    public Tag {
        attributes = List.copyOf(attributes);
        parts = List.copyOf(parts);
    }

    /** What an element holds. */
    public sealed interface Part {}

    /** An element in an element. */
    public record Child(Tag tag) implements Part {}

    /**
     * Marked content.
     *
     * @param page counts from 1
     * @param text as it is extracted, soft hyphens included
     */
    public record Content(int page, String text) implements Part {}

    /**
     * An annotation that belongs to the element.
     *
     * @param page counts from 1
     * @param target the address, or {@code page 3}
     * @param contents its description
     */
    public record Tap(int page, String target, String contents) implements Part {}

    /** Elements directly within this one. */
    public List<Tag> children() {
        return parts.stream()
                .filter(Child.class::isInstance)
                .map(part -> ((Child) part).tag())
                .toList();
    }

    /** This element and all below it, in reading order. */
    public Stream<Tag> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Tag::all));
    }

    /** All elements of a type, in reading order. */
    public List<Tag> all(String type) {
        return all().filter(tag -> tag.name().equals(type)).toList();
    }

    /** Annotations of this element. */
    public List<Tap> taps() {
        return parts.stream().filter(Tap.class::isInstance).map(Tap.class::cast).toList();
    }

    /** Pages on which it stands, counted from 1. */
    public List<Integer> pages() {
        return all().flatMap(tag -> tag.parts().stream())
                .filter(Content.class::isInstance)
                .map(part -> ((Content) part).page())
                .distinct()
                .sorted()
                .toList();
    }

    /** The words in reading order, broken words joined, a line for each block; pictures by their description. */
    public String text() {
        var out = new StringBuilder();
        write(out);
        return out.toString()
                .replaceAll("\u00AD\\s*", "")
                .replaceAll("[ \t]*\n[ \t\n]*", "\n")
                .strip();
    }

    private void write(StringBuilder out) {
        boolean block = !INLINE.contains(name);
        if (block) {
            out.append('\n');
        }
        alternative.ifPresent(out::append);
        for (var part : parts) {
            switch (part) {
                case Child(var tag) -> tag.write(out);
                case Content(int _, var text) -> out.append(text);
                case Tap _ -> {}
            }
        }
        if (block) {
            out.append('\n');
        }
    }

    /** The tree with a line for each element, indented, for people and for golden files. */
    public String outline() {
        var lines = new ArrayList<String>();
        outline(0, lines);
        return String.join("\n", lines) + "\n";
    }

    private void outline(int depth, List<String> lines) {
        var line = new StringBuilder("  ".repeat(depth)).append(name);
        language.ifPresent(tag -> line.append(" lang=").append(tag));
        alternative.ifPresent(text -> line.append(" alt=\"").append(text).append('"'));
        attributes.forEach(attribute -> line.append(' ').append(attribute));
        taps().forEach(tap -> line.append(" -> ").append(tap.target()));
        var own = new StringBuilder();
        parts.forEach(part -> own.append(part instanceof Content(int _, var text) ? text : ""));
        if (!own.isEmpty()) {
            line.append(": ").append(own.toString().replace("\u00AD", "").strip());
        }
        lines.add(line.toString());
        children().forEach(child -> child.outline(depth + 1, lines));
    }
}
