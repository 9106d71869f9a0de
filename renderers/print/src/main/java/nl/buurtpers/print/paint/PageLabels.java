package nl.buurtpers.print.paint;

import java.util.List;
import nl.buurtpers.typeset.frame.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** The page numbers that readers show, equal to those that are printed (ISO 32000-1, 12.4.2). */
final class PageLabels {

    private PageLabels() {}

    static COSDictionary of(List<Page> pages) {
        var numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            var label = pages.get(i).label();
            if (i == 0 || !isNumber(label) || !follows(pages.get(i - 1).label(), label)) {
                numbers.add(COSInteger.get(i));
                numbers.add(label(label));
            }
        }
        var labels = new COSDictionary();
        labels.setItem(COSName.NUMS, numbers);
        return labels;
    }

    private static boolean isNumber(String label) {
        return label.matches("[1-9][0-9]{0,8}");
    }

    private static boolean follows(String before, String label) {
        return isNumber(before) && Integer.parseInt(label) == Integer.parseInt(before) + 1;
    }

    private static COSDictionary label(String label) {
        var range = Cos.direct();
        if (isNumber(label)) {
            range.setItem(COSName.S, COSName.D);
            range.setInt(Cos.name("St"), Integer.parseInt(label));
        } else {
            range.setItem(COSName.P, Cos.text(label));
        }
        return range;
    }
}
