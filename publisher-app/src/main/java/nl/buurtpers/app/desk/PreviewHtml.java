package nl.buurtpers.app.desk;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;

/** An item's text as a part of a page of the desk. */
final class PreviewHtml {

    private PreviewHtml() {}

    /** HTML in which everything that was typed is escaped; pictures stand at the addresses that are given. */
    static String of(List<Block> body, UnaryOperator<String> address) {
        return new HtmlBody(1, HtmlBody.Attributes.NONE, new HtmlBody.Pictures() {
                    @Override
                    public String figure(Picture picture) {
                        return "<figure>" + inline(picture)
                                + picture.caption()
                                        .map(caption -> "<figcaption>" + Html.escape(caption) + "</figcaption>")
                                        .orElse("")
                                + "</figure>";
                    }

                    @Override
                    public String inline(Picture picture) {
                        return "<img src=\"" + Html.escape(address.apply(picture.source())) + "\" alt=\""
                                + Html.escape(picture.alt()) + "\"/>";
                    }
                })
                .write(body);
    }
}
