package nl.buurtpers.print.paint;

import java.io.IOException;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Page;
import org.apache.pdfbox.cos.COSDictionary;

/** What differs between a file for screens and one for the press. */
interface Medium {

    /** The paper of a page. */
    Sheet sheet(Page page);

    /** A colour in the colour space of the medium. */
    Tint tint(Ink ink);

    /** Prepares every picture of a composition, at the size at which it is shown. */
    Pictures pictures(Composition composition) throws IOException;

    /** Whether there is somebody to tap: links, bookmarks, page labels. */
    boolean interactive();

    /** How letters are put on the page. */
    Lettering lettering();

    /** Marks outside the trim. */
    void marks(ContentStream out, Sheet sheet);

    /** Box entries beside the MediaBox, and what else the medium asks of a page. */
    void describe(COSDictionary page, Sheet sheet);
}
