package nl.buurtpers.app.desk;

import java.util.List;
import java.util.Locale;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.html.Html;
import nl.buurtpers.render.Renderers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A bar for each channel, as a part of a page. */
@Component
class ProgressHtml {

    private final Renderers renderers;
    private final MessageSource messages;

    ProgressHtml(Renderers renderers, MessageSource messages) {
        this.renderers = renderers;
        this.messages = messages;
    }

    String of(List<Publications.Progress> channels, String language) {
        var html = new StringBuilder("<ul class=\"cards\">");
        for (var channel : channels) {
            var title = Html.escape(renderers
                    .channel(channel.channel())
                    .map(renderer -> renderer.channel().title(language))
                    .orElse(channel.channel()));
            html.append("<li class=\"card\"><h3>")
                    .append(title)
                    .append("</h3><progress max=\"100\" value=\"")
                    .append(share(channel))
                    .append("\" aria-label=\"")
                    .append(title)
                    .append("\"></progress><p class=\"govuk-body\">")
                    .append(Html.escape(words(channel, language)))
                    .append("</p></li>");
        }
        return html.append("</ul>").toString();
    }

    private static int share(Publications.Progress channel) {
        return channel.state().equals("DONE")
                ? 100
                : channel.of() == 0 ? 0 : Math.min(99, 100 * channel.done() / channel.of());
    }

    private String words(Publications.Progress channel, String language) {
        return messages.getMessage(
                "progress." + channel.state(), new Object[] {channel.remarks()}, Locale.forLanguageTag(language));
    }
}
