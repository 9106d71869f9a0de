package nl.buurtpers.print.paint;

import nl.buurtpers.typeset.frame.Frame;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The pictures of a document, ready to be placed. */
interface Pictures {

    /** How a frame is filled. */
    Placed place(Frame.PictureFrame frame, Sheet sheet);

    /**
     * A picture in its place.
     *
     * @param name resource name, the same wherever the picture is used again
     * @param image the image XObject
     * @param area where the whole image goes, on the page
     * @param window what is seen of it
     */
    record Placed(COSName name, COSStream image, Rect area, Rect window) {

        boolean isCropped() {
            return !area.equals(window);
        }
    }
}
