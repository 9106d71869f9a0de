package nl.buurtpers.print.paint;

import java.io.IOException;
import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSDictionary;

/** How the letters of a document are put on its pages. */
interface Lettering {

    /** Opens the case that the letters of one page are taken from. */
    Case open(ContentStream out, Sheet sheet);

    /** All pages were painted. */
    void finish() throws IOException;

    /** The letters of one page. */
    interface Case {

        /** Shows a run in the colour that is set. */
        void show(Frame.Text run);

        /** Ends what must not reach over other things that are drawn, or over the end of a marked-content sequence. */
        void rest();

        /** What was set before is not set any more. */
        void forget();

        /** Adds what was shown to the resources of the page. */
        void addTo(COSDictionary resources);
    }
}
