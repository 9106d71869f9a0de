package nl.buurtpers.site;

import java.util.List;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Picture;

/** Writes the text of an item as HTML. */
final class BodyHtml {

    private static final String COLUMN = "(min-width: 46rem) 42rem, 92vw";

    private final Pictures pictures;
    private final String root;
    private final int deeper;
    private final String table;

    /**
     * @param root path from the page to the folder of the site
     * @param deeper how many levels headings are moved down
     */
    BodyHtml(Pictures pictures, String root, int deeper, Messages messages) {
        this.pictures = pictures;
        this.root = root;
        this.deeper = deeper;
        this.table = messages.text("table");
    }

    Markup of(List<Block> blocks) {
        return new Markup(new HtmlBody(deeper, new TableAttributes(table), new Figures()).write(Outline.of(blocks)));
    }

    /** Tables scroll in a region of their own, which the keyboard reaches too, so that the page never scrolls sideways. */
    private record TableAttributes(String label) implements HtmlBody.Attributes {

        @Override
        public String of(String element) {
            return switch (element) {
                case "td.centre", "th.centre" -> " class=\"centre\"";
                case "td.end", "th.end" -> " class=\"end\"";
                default -> "";
            };
        }

        @Override
        public String beforeTable() {
            return "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"" + Html.escape(label) + "\">\n";
        }

        @Override
        public String afterTable() {
            return "\n</div>";
        }
    }

    private final class Figures implements HtmlBody.Pictures {

        @Override
        public String figure(Picture picture) {
            var image = pictures.image(picture, root, COLUMN);
            return "<figure>\n" + img(image, "") + caption(image) + "\n</figure>";
        }

        @Override
        public String inline(Picture picture) {
            var image = pictures.image(picture, root, "12rem");
            return img(image, " class=\"inline\"") + words(image);
        }
    }

    private static String img(Image image, String attributes) {
        return "<img src=\"" + image.src() + "\""
                + image.srcset()
                        .map(srcset -> " srcset=\"" + srcset + "\" sizes=\"" + image.sizes() + "\"")
                        .orElse("")
                + " width=\"" + image.width() + "\" height=\"" + image.height() + "\" alt=\""
                + Html.escape(image.alt()) + "\" loading=\"lazy\"" + attributes + "/>";
    }

    private static String caption(Image image) {
        return image.worded() ? "\n<figcaption>" + words(image) + "</figcaption>" : "";
    }

    private static String words(Image image) {
        return image.caption()
                        .map(words -> "<span>" + Html.escape(words) + "</span> ")
                        .orElse("")
                + image.credit()
                        .map(words -> "<small>" + Html.escape(words) + "</small>")
                        .orElse("");
    }
}
