package nl.buurtpers.testkit.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.buurtpers.testkit.Extract;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads a tagged PDF in the order of its tags, as a screen reader does; what is tagged as artifact is not read. */
public final class TaggedPdfReader {

    private static final COSName OBJECT = COSName.getPDFName("Obj");

    private final PDDocument pdf;
    private final Map<COSDictionary, Integer> numbers = new HashMap<>();
    private final Map<Integer, Map<Integer, String>> texts = new HashMap<>();

    private TaggedPdfReader(PDDocument pdf) {
        this.pdf = pdf;
        int number = 0;
        for (var page : pdf.getPages()) {
            numbers.put(page.getCOSObject(), ++number);
        }
    }

    /** The words in reading order; one passage for each child of the document element. */
    public static Extract extract(Path file) throws IOException {
        var passages = new ArrayList<Extract.Passage>();
        for (var tag : read(file).children()) {
            passages.add(new Extract.Passage("page " + tag.pages(), tag.text()));
        }
        return new Extract(passages);
    }

    /** The tag tree of a file; its root is the document element. */
    public static Tag read(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return read(pdf);
        }
    }

    /** The tag tree of a file in memory. */
    public static Tag read(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return read(pdf);
        }
    }

    private static Tag read(PDDocument pdf) throws IOException {
        var root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            throw new IOException("the file has no tags");
        }
        var kid = first(root.getCOSObject().getDictionaryObject(COSName.K));
        return new TaggedPdfReader(pdf).element((COSDictionary) kid, null);
    }

    private static COSBase first(COSBase kids) {
        return kids instanceof COSArray array ? array.getObject(0) : kids;
    }

    private Tag element(COSDictionary element, @Nullable COSDictionary page) throws IOException {
        var own = element.getCOSDictionary(COSName.PG);
        var here = own == null ? page : own;
        var parts = new ArrayList<Tag.Part>();
        for (var kid : list(element.getDictionaryObject(COSName.K))) {
            part(kid, here).ifPresent(parts::add);
        }
        return new Tag(
                Optional.ofNullable(element.getNameAsString(COSName.S)).orElse("?"),
                Optional.ofNullable(element.getString(COSName.LANG)),
                Optional.ofNullable(element.getString(COSName.ALT)),
                attributes(element),
                parts);
    }

    private Optional<Tag.Part> part(COSBase kid, @Nullable COSDictionary page) throws IOException {
        if (kid instanceof COSInteger id) {
            return Optional.of(content(page, id.intValue()));
        }
        if (!(kid instanceof COSDictionary dictionary)) {
            return Optional.empty();
        }
        var own = dictionary.getCOSDictionary(COSName.PG);
        var here = own == null ? page : own;
        return switch (String.valueOf(dictionary.getNameAsString(COSName.TYPE))) {
            case "MCR" -> Optional.of(content(here, dictionary.getInt(COSName.MCID)));
            case "OBJR" -> Optional.of(tap(dictionary.getCOSDictionary(OBJECT), here));
            default -> Optional.of(new Tag.Child(element(dictionary, here)));
        };
    }

    private Tag.Content content(@Nullable COSDictionary page, int id) throws IOException {
        int number = number(page);
        var known = texts.get(number);
        if (known == null) {
            known = texts(pdf.getPage(number - 1));
            texts.put(number, known);
        }
        var text = known.get(id);
        if (text == null) {
            throw new IOException("page " + number + " has no marked content " + id);
        }
        return new Tag.Content(number, text);
    }

    private int number(@Nullable COSDictionary page) throws IOException {
        var number = numbers.get(page);
        if (number == null) {
            throw new IOException("content on a page that is not in the page tree");
        }
        return number;
    }

    private Tag.Tap tap(COSDictionary annotation, @Nullable COSDictionary page) throws IOException {
        var action = annotation.getCOSDictionary(COSName.A);
        var uri = action == null ? null : action.getString(COSName.URI);
        var destination = action == null ? null : action.getCOSArray(COSName.D);
        var target = uri != null
                ? uri
                : destination != null ? "page " + number((COSDictionary) destination.getObject(0)) : "nowhere";
        return new Tag.Tap(number(page), target, String.valueOf(annotation.getString(COSName.CONTENTS)));
    }

    private static List<String> attributes(COSDictionary element) {
        var attributes = new TreeSet<String>();
        for (var each : list(element.getDictionaryObject(COSName.A))) {
            if (each instanceof COSDictionary dictionary) {
                dictionary.keySet().stream()
                        .filter(key -> !key.equals(COSName.O) && !key.equals(COSName.BBOX))
                        .forEach(key ->
                                attributes.add(key.getName() + "=" + plain(dictionary.getDictionaryObject(key))));
            }
        }
        return List.copyOf(attributes);
    }

    private static String plain(COSBase value) {
        return switch (value) {
            case COSName name -> name.getName();
            case COSInteger number -> Integer.toString(number.intValue());
            case COSString string -> string.getString();
            default -> value.toString();
        };
    }

    private static List<COSBase> list(@Nullable COSBase value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof COSArray array)) {
            return List.of(value);
        }
        var items = new ArrayList<COSBase>();
        for (int i = 0; i < array.size(); i++) {
            items.add(array.getObject(i));
        }
        return items;
    }

    private static Map<Integer, String> texts(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        return texts;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
        if (content.getMCID() >= 0) {
            texts.merge(content.getMCID(), text(content), String::concat);
        } else {
            content.getContents().stream()
                    .filter(PDMarkedContent.class::isInstance)
                    .forEach(inner -> collect((PDMarkedContent) inner, texts));
        }
    }

    private static String text(PDMarkedContent content) {
        var actual = content.getActualText();
        if (actual != null) {
            return actual;
        }
        var out = new StringBuilder();
        for (var each : content.getContents()) {
            switch (each) {
                case TextPosition position -> out.append(position.getUnicode());
                case PDMarkedContent inner -> out.append(text(inner));
                default -> {}
            }
        }
        return out.toString();
    }
}
