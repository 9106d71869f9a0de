package nl.buurtpers.print.paint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Mark;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** What readers can tap (ISO 32000-1, 12.5.6.5), one annotation for each place where the words of a link stand together. */
final class Links {

    /** Where a link may lead: no scripts, no files, no programs. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final int PRINT = 4;

    private final Places places;
    private final List<Sheet> sheets;
    private final List<COSDictionary> pages;

    /**
     * An annotation.
     *
     * @param page counts from 0
     */
    record Annotation(int page, COSDictionary dictionary) {}

    Links(Places places, List<Sheet> sheets, List<COSDictionary> pages) {
        this.places = places;
        this.sheets = sheets;
        this.pages = pages;
    }

    /** The annotations of an element; none when it is not a link, or one that is not safe to follow. */
    List<Annotation> annotations(Element element) {
        return switch (element.mark()) {
            case Mark.Link(var uri, var description) ->
                target(uri)
                        .map(target -> annotations(element, uri(target), description, target))
                        .orElse(List.of());
            case Mark.Jump(int leaf, var description) -> annotations(element, jump(leaf), description, description);
            case Mark.Plain _, Mark.Heading _, Mark.Listing _, Mark.HeaderCell _, Mark.DataCell _, Mark.Figure _ ->
                List.of();
        };
    }

    /** An address in the characters that PDF allows (7-bit ASCII), if it is one that may be followed. */
    static Optional<String> target(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 1 || !SCHEMES.contains(uri.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var out = new StringBuilder();
        for (byte each : uri.strip().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > ' ' && each < 0x7F && "<>\"\\^`{|}".indexOf(each) < 0;
            out.append(plain ? Character.toString(each) : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return Optional.of(out.toString());
    }

    private static COSDictionary uri(String target) {
        var action = Cos.direct();
        action.setItem(COSName.S, COSName.URI);
        action.setItem(COSName.URI, new COSString(target.getBytes(StandardCharsets.US_ASCII)));
        return action;
    }

    private COSDictionary jump(int leaf) {
        var action = Cos.direct();
        action.setItem(COSName.S, Cos.name("GoTo"));
        action.setItem(COSName.D, destination(leaf));
        return action;
    }

    /** The top left corner of the first piece of a leaf. */
    COSArray destination(int leaf) {
        var place = places.of(leaf).getFirst();
        var sheet = sheets.get(place.page());
        var area = Rect.around(place.piece().frames()).orElse(Rect.of(0, 0, 0, 0));
        return Cos.array(
                pages.get(place.page()),
                Cos.name("XYZ"),
                Cos.number(Math.max(0, sheet.x(area.left()))),
                Cos.number(sheet.y(area.top())),
                COSInteger.ZERO);
    }

    private List<Annotation> annotations(Element element, COSDictionary action, String description, String otherwise) {
        var contents = description.isBlank() ? otherwise : description;
        return areas(element).stream()
                .map(area -> new Annotation(area.page(), annotation(area, action, contents)))
                .toList();
    }

    private COSDictionary annotation(Area area, COSDictionary action, String contents) {
        var sheet = sheets.get(area.page());
        var annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        annotation.setItem(COSName.RECT, sheet.corners(area.around()));
        annotation.setItem(COSName.getPDFName("QuadPoints"), quadPoints(area, sheet));
        annotation.setItem(COSName.BORDER, Cos.array(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO));
        annotation.setInt(COSName.F, PRINT);
        annotation.setItem(COSName.CONTENTS, Cos.text(contents));
        annotation.setItem(COSName.A, action);
        return annotation;
    }

    private static COSArray quadPoints(Area area, Sheet sheet) {
        var points = new COSArray();
        for (var line : area.lines()) {
            double left = sheet.x(line.left());
            double right = sheet.x(line.right());
            double top = sheet.y(line.top());
            double bottom = sheet.y(line.bottom());
            points.addAll(Cos.numbers(left, top, right, top, left, bottom, right, bottom));
        }
        return points;
    }

    /** Lines of a link that stand below each other. */
    private record Area(int page, List<Rect> lines) {

        Rect around() {
            return lines.stream().reduce(Rect::and).orElseThrow();
        }

        /** Whether a line carries on here: on the same line or below it, not in another column. */
        boolean continues(int onPage, Rect line) {
            var last = lines.getLast();
            return onPage == page && line.bottom() > last.top() && line.top() - last.bottom() < last.height();
        }
    }

    private List<Area> areas(Element element) {
        var areas = new ArrayList<Area>();
        for (var place : places.of(element)) {
            for (var frame : place.piece().frames()) {
                add(areas, place.page(), frame);
            }
        }
        return areas;
    }

    private static void add(List<Area> areas, int page, Frame frame) {
        var line = Rect.of(frame);
        if (areas.isEmpty() || !areas.getLast().continues(page, line)) {
            areas.add(new Area(page, new ArrayList<>()));
        }
        areas.getLast().lines().add(line);
    }
}
