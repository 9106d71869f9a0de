package nl.buurtpers.app.publishing.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.buurtpers.message.Messages;
import nl.buurtpers.pack.Artifact;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.render.Channel;

/** What was made: for each channel its files, and its pictures of pages or screens. */
record ChannelsPart(Markup page, Messages messages, String language) {
    private static final String PNG = "image/png";

    private static final int MOST_PREVIEWS = 8;
    private static final int MOST_FILES = 12;

    void write(List<Outcome.Made> made, List<Channel> others) {
        page.open("section", "aria-labelledby", "channels").line();
        page.say("h2", messages.text("part.channels"), "id", "channels");
        made.forEach(this::channel);
        if (!others.isEmpty()) {
            var titles = others.stream().map(channel -> channel.title(language)).toList();
            page.say("p", messages.text("channels.others", String.join(", ", titles)));
        }
        page.close().line();
    }

    private void channel(Outcome.Made made) {
        var id = "channel-" + made.channel().id();
        page.open("article", "aria-labelledby", id);
        page.say("h3", made.channel().title(language), "id", id);
        page.say("p", made.channel().description(language));
        boolean pictured = made.channel().mediaTypes().contains(PNG);
        Predicate<Artifact> preview = file -> pictured && file.mediaType().equals(PNG);
        files(made.files().stream().filter(preview.negate()).toList());
        var pages = PagePictures.of(made.files());
        if (pages.isPresent()) {
            pages(pages.get());
        } else {
            previews(
                    made.files().stream().filter(preview).toList(),
                    made.channel().title(language));
        }
        page.close().line();
    }

    /** The files that a person would open: those at the top of the channel's folder. */
    private void files(List<Artifact> files) {
        var top = files.stream()
                .filter(file -> depth(file) == 1)
                .limit(MOST_FILES)
                .toList();
        page.open("ul", "class", "files");
        top.forEach(this::file);
        if (files.size() > top.size()) {
            page.say("li", messages.text("channels.more-files", files.size() - top.size()));
        }
        page.close();
    }

    private static long depth(Artifact file) {
        return file.path().chars().filter(c -> c == '/').count();
    }

    private void file(Artifact file) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        page.open("li").say("a", name, "href", href(file)).text(" ");
        var size = size(file.bytes());
        var pages = file.pages();
        page.text(
                pages.isPresent() ? messages.text("file.pages", pages.getAsInt(), size) : messages.text("file", size));
        page.close();
    }

    private String size(long bytes) {
        return bytes < 1_000_000
                ? messages.text("size.kilobytes", Math.max(1, bytes / 1000))
                : messages.text("size.megabytes", bytes / 1_000_000.0);
    }

    /** Every page, with a way to that page of the paper. */
    private void pages(PagePictures pictures) {
        page.open("ul", "class", "previews pages");
        for (int number = 1; number <= pictures.pages().size(); number++) {
            var alt = number == 1 ? messages.text("channels.front-page") : messages.text("channels.page", number);
            page.open("li").open("a", "href", href(pictures.paper()) + "#page=" + number);
            var source = href(pictures.pages().get(number - 1));
            page.empty("img", "src", source, "alt", alt, "loading", "lazy", "decoding", "async");
            page.close().close();
        }
        page.close();
    }

    private void previews(List<Artifact> previews, String title) {
        if (previews.isEmpty()) {
            return;
        }
        page.open("ul", "class", "previews");
        for (int i = 0; i < Math.min(MOST_PREVIEWS, previews.size()); i++) {
            var href = href(previews.get(i));
            var alt = messages.text("channels.preview", title, i + 1, previews.size());
            page.open("li").open("a", "href", href);
            page.empty("img", "src", href, "alt", alt, "loading", "lazy", "decoding", "async");
            page.close().close();
        }
        page.close();
        if (previews.size() > MOST_PREVIEWS) {
            page.say("p", messages.text("channels.more-previews", previews.size() - MOST_PREVIEWS));
        }
    }

    /** Paths of bundles are plain, but a name may hold a percent sign or a space (RFC 3986, 2.1). */
    private static String href(Artifact file) {
        var href = new StringBuilder();
        for (byte b : file.path().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            href.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return href.toString();
    }
}
