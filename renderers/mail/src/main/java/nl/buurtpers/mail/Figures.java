package nl.buurtpers.mail;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpers.html.Html;
import nl.buurtpers.html.HtmlBody;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Picture;
import nl.buurtpers.render.Assets;

/** Pictures in the HTML of a letter; where one does not travel with it, its description stands in its place. */
final class Figures implements HtmlBody.Pictures {

    /** What is wider than this may be wider than a telephone, so that it is told to shrink. */
    private static final int NARROW = 240;

    private final MailPictures pictures;
    private final Function<MailPicture, String> address;
    private final Messages messages;

    Figures(MailPictures pictures, Function<MailPicture, String> address, Messages messages) {
        this.pictures = pictures;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public String figure(Picture picture) {
        var words = Stream.of(picture.caption(), picture.credit())
                .flatMap(java.util.Optional::stream)
                .map(Html::escape)
                .collect(Collectors.joining("<br/>\n"));
        var image = inline(picture);
        if (image.isEmpty() && words.isEmpty()) {
            return "";
        }
        return "<p>" + image + (image.isEmpty() || words.isEmpty() ? "" : "<br/>\n") + words + "</p>\n";
    }

    @Override
    public String inline(Picture picture) {
        return pictures.of(picture)
                .map(file -> image(picture, file))
                .orElse(picture.decorative() ? "" : Html.escape(messages.text("mail.picture", picture.alt())));
    }

    private String image(Picture picture, MailPicture file) {
        int width = Math.min(Assets.NARROW, file.file().size().width());
        var style = width > NARROW ? "width:100%;max-width:" + width + "px;height:auto" : "height:auto";
        return "<img src=\"%s\" alt=\"%s\" width=\"%d\" style=\"%s\"/>"
                .formatted(Html.escape(address.apply(file)), Html.escape(picture.alt()), width, style);
    }
}
