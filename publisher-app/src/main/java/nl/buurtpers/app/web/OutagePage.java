package nl.buurtpers.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.html.Html;
import nl.buurtpers.message.Messages;

/** The page that says that the database is away or the disk full, in Dutch and below it in English; a form that was sent can be sent again. */
final class OutagePage {

    /**
     * A form that somebody sent.
     *
     * @param address the path to which it went
     * @param fields its values by name; empty where it held files or secrets, which are not written back
     */
    record Sent(String address, Map<String, List<String>> fields) {}

    private OutagePage() {}

    static String of(String key, Optional<Sent> sent, List<Messages> languages) {
        var page = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"nl\" class=\"govuk-template\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<title>")
                .append(words(languages.getFirst(), key + ".title"))
                .append("</title>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"robots\" content=\"noindex\">\n")
                .append("<link rel=\"stylesheet\" href=\"/assets/govuk/govuk-frontend.min.css\">\n")
                .append("<link rel=\"stylesheet\" href=\"/assets/desk/desk.css\">\n</head>\n")
                .append("<body class=\"govuk-template__body desk\">\n<div class=\"govuk-width-container\">\n")
                .append("<main class=\"govuk-main-wrapper\">\n");
        for (int i = 0; i < languages.size(); i++) {
            part(page, languages.get(i), i == 0 ? "h1" : "h2", key, sent);
        }
        return page.append("</main>\n</div>\n</body>\n</html>\n").toString();
    }

    private static void part(StringBuilder page, Messages messages, String heading, String key, Optional<Sent> sent) {
        page.append("<section lang=\"").append(messages.locale().getLanguage()).append("\">\n");
        page.append('<').append(heading).append(" class=\"govuk-heading-l\">");
        page.append(words(messages, key + ".title"))
                .append("</")
                .append(heading)
                .append(">\n");
        paragraph(page, messages, key + ".wait");
        if (sent.isEmpty()) {
            paragraph(page, messages, "outage.saved");
        } else if (sent.get().fields().isEmpty()) {
            paragraph(page, messages, key + ".reload");
        } else {
            paragraph(page, messages, key + ".typed");
            form(page, messages, sent.get());
        }
        page.append("</section>\n");
    }

    private static void paragraph(StringBuilder page, Messages messages, String key) {
        page.append("<p class=\"govuk-body\">").append(words(messages, key)).append("</p>\n");
    }

    private static void form(StringBuilder page, Messages messages, Sent sent) {
        page.append("<form method=\"post\" action=\"")
                .append(Html.escape(sent.address()))
                .append("\">\n");
        sent.fields()
                .forEach((name, values) -> values.forEach(value -> page.append("<input type=\"hidden\" name=\"")
                        .append(Html.escape(name))
                        .append("\" value=\"")
                        .append(Html.escape(value))
                        .append("\">\n")));
        page.append("<button class=\"govuk-button\">")
                .append(words(messages, "outage.again"))
                .append("</button>\n</form>\n");
    }

    private static String words(Messages messages, String key) {
        return Html.escape(messages.text(key));
    }
}
