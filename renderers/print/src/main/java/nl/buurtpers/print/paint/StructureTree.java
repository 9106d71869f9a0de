package nl.buurtpers.print.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Mark;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The logical structure of a document (ISO 32000-1, 14.7): one structure element for each element of the composition.
 * Pages ask it for the number of each marked-content sequence; links are added when the pages are done.
 */
final class StructureTree {

    private final List<COSDictionary> pages;
    private final Places places;
    private final List<Sheet> sheets;
    private final Links links;
    private final boolean interactive;

    private final COSDictionary root = new COSDictionary();
    private final Map<Integer, Node> leaves = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    /** For each page, the element that owns each marked-content sequence. */
    private final List<COSArray> owners;

    private int notes;

    /** A structure element on its way. */
    private record Node(Element element, COSDictionary dictionary, List<Sequence> sequences) {}

    /** A marked-content sequence; the page counts from 0. */
    private record Sequence(int page, int id) {}

    StructureTree(
            Composition composition,
            List<COSDictionary> pages,
            List<Sheet> sheets,
            Places places,
            Links links,
            boolean interactive) {
        this.pages = pages;
        this.sheets = sheets;
        this.places = places;
        this.links = links;
        this.interactive = interactive;
        this.owners = pages.stream().map(_ -> new COSArray()).toList();
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        root.setItem(COSName.K, element(composition.root(), root));
    }

    /** The structure tree root. */
    COSDictionary root() {
        return root;
    }

    /** Structure type of a leaf. */
    String tag(int leaf) {
        return tag(node(leaf).element());
    }

    /** Starts a marked-content sequence of a leaf; its number on this page. */
    int mark(int leaf, int page) {
        var node = node(leaf);
        var owned = owners.get(page);
        int id = owned.size();
        owned.add(node.dictionary());
        node.sequences().add(new Sequence(page, id));
        return id;
    }

    private Node node(int leaf) {
        var node = leaves.get(leaf);
        if (node == null) {
            throw new IllegalArgumentException("no leaf " + leaf);
        }
        return node;
    }

    private COSDictionary element(Element element, COSDictionary parent) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        dictionary.setItem(COSName.S, Cos.name(tag(element)));
        dictionary.setItem(COSName.P, parent);
        if (element.language() != null) {
            dictionary.setItem(COSName.LANG, new COSString(element.language()));
        }
        describe(element, dictionary);
        var node = new Node(element, dictionary, new ArrayList<>(1));
        nodes.add(node);
        switch (element) {
            case Element.Leaf leaf -> leaves.put(leaf.id(), node);
            case Element.Branch branch -> dictionary.setItem(COSName.K, children(branch, dictionary));
        }
        return dictionary;
    }

    private COSArray children(Element.Branch branch, COSDictionary parent) {
        var kids = new COSArray();
        branch.children().forEach(child -> kids.add(element(child, parent)));
        return kids;
    }

    /** A link that nobody can tap is a span of words. */
    private String tag(Element element) {
        return switch (element.mark()) {
            case Mark.Link(var uri, var _)
            when !interactive || Links.target(uri).isEmpty() -> "Span";
            case Mark.Jump _ when !interactive -> "Span";
            case Mark mark -> mark.tag();
        };
    }

    private void describe(Element element, COSDictionary dictionary) {
        switch (element.mark()) {
            case Mark.Figure(var alt) -> {
                dictionary.setItem(COSName.ALT, Cos.text(alt));
                dictionary.setItem(COSName.A, layout(element));
            }
            case Mark.Listing(var numbering) -> {
                var list = attributes("List");
                list.setItem(Cos.name("ListNumbering"), Cos.name(numbering.attribute()));
                dictionary.setItem(COSName.A, list);
            }
            case Mark.HeaderCell(var scope, int columns, int rows) -> {
                var cell = cell(columns, rows);
                cell.setItem(Cos.name("Scope"), Cos.name(scope.attribute()));
                dictionary.setItem(COSName.A, cell);
            }
            case Mark.DataCell(int columns, int rows) -> {
                if (columns > 1 || rows > 1) {
                    dictionary.setItem(COSName.A, cell(columns, rows));
                }
            }
            // A note needs an identifier (ISO 14289-1, 7.9).
            case Mark.Plain plain
            when plain == Mark.Plain.NOTE -> dictionary.setItem(COSName.ID, new COSString("note-" + ++notes));
            case Mark.Plain _, Mark.Heading _, Mark.Link _, Mark.Jump _ -> {}
        }
    }

    private static COSDictionary attributes(String owner) {
        var attributes = Cos.direct();
        attributes.setItem(COSName.O, Cos.name(owner));
        return attributes;
    }

    private COSDictionary layout(Element figure) {
        var layout = attributes("Layout");
        layout.setItem(Cos.name("Placement"), Cos.name("Block"));
        var all = places.of(figure);
        if (!all.isEmpty()) {
            int page = all.getFirst().page();
            all.stream()
                    .filter(place -> place.page() == page)
                    .flatMap(place -> Rect.around(place.piece().frames()).stream())
                    .reduce(Rect::and)
                    .ifPresent(area ->
                            layout.setItem(COSName.BBOX, sheets.get(page).corners(area)));
        }
        return layout;
    }

    private static COSDictionary cell(int columns, int rows) {
        var cell = attributes("Table");
        if (columns > 1) {
            cell.setInt(Cos.name("ColSpan"), columns);
        }
        if (rows > 1) {
            cell.setInt(Cos.name("RowSpan"), rows);
        }
        return cell;
    }

    /** Ties elements to their content and annotations to their elements, when all pages are painted. */
    void finish() {
        var numbers = new COSArray();
        for (int page = 0; page < pages.size(); page++) {
            numbers.add(COSInteger.get(page));
            numbers.add(owners.get(page));
            pages.get(page).setInt(COSName.STRUCT_PARENTS, page);
        }
        nodes.forEach(this::content);
        int next = interactive ? annotate(numbers) : pages.size();
        var parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
        root.setItem(COSName.ROLE_MAP, roles());
        identify();
    }

    private static COSDictionary roles() {
        var roles = Cos.direct();
        roles.setItem(Cos.name(Mark.Plain.STRONG.tag()), Cos.name("Span"));
        roles.setItem(Cos.name(Mark.Plain.EM.tag()), Cos.name("Span"));
        return roles;
    }

    private void content(Node node) {
        if (node.sequences().isEmpty()) {
            return;
        }
        int first = node.sequences().getFirst().page();
        var kids = new COSArray();
        for (var sequence : node.sequences()) {
            kids.add(sequence.page() == first ? COSInteger.get(sequence.id()) : elsewhere(sequence));
        }
        node.dictionary().setItem(COSName.PG, pages.get(first));
        node.dictionary().setItem(COSName.K, kids.size() == 1 ? kids.get(0) : kids);
    }

    private COSBase elsewhere(Sequence sequence) {
        var reference = Cos.direct();
        reference.setItem(COSName.TYPE, Cos.name("MCR"));
        reference.setItem(COSName.PG, pages.get(sequence.page()));
        reference.setInt(COSName.MCID, sequence.id());
        return reference;
    }

    private int annotate(COSArray numbers) {
        int next = pages.size();
        for (var node : nodes) {
            for (var annotation : links.annotations(node.element())) {
                annotation.dictionary().setInt(COSName.STRUCT_PARENT, next);
                numbers.add(COSInteger.get(next++));
                numbers.add(node.dictionary());
                append(node.dictionary(), reference(annotation));
                annotationsOf(pages.get(annotation.page())).add(annotation.dictionary());
            }
        }
        return next;
    }

    private COSDictionary reference(Links.Annotation annotation) {
        var reference = Cos.direct();
        reference.setItem(COSName.TYPE, Cos.name("OBJR"));
        reference.setItem(COSName.PG, pages.get(annotation.page()));
        reference.setItem(COSName.OBJ, annotation.dictionary());
        return reference;
    }

    private static void append(COSDictionary element, COSDictionary reference) {
        var kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            array.add(reference);
        } else {
            element.setItem(COSName.K, kids == null ? reference : Cos.array(kids, reference));
        }
    }

    private static COSArray annotationsOf(COSDictionary page) {
        var annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        return annotations;
    }

    /** The tree that finds an element by its identifier; it must be there when there are identifiers. */
    private void identify() {
        var names = new COSArray();
        nodes.stream()
                .filter(node -> node.dictionary().containsKey(COSName.ID))
                .map(Node::dictionary)
                .sorted(Comparator.comparing(dictionary -> String.valueOf(dictionary.getString(COSName.ID))))
                .forEach(dictionary -> {
                    names.add(dictionary.getItem(COSName.ID));
                    names.add(dictionary);
                });
        if (names.size() > 0) {
            var tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            root.setItem(COSName.ID_TREE, tree);
        }
    }
}
