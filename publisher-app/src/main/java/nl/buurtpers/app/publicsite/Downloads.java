package nl.buurtpers.app.publicsite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.pack.Artifact;
import org.springframework.context.MessageSource;

/** Everything of an edition that one can take along: to read, to print, to hear, to show. */
final class Downloads {

    /** Channels in the order in which readers look for them; others follow by name. */
    private static final List<String> ORDER = List.of(
            "newspaper",
            "large-print",
            "audio",
            "booklet",
            "poster",
            "epub",
            "braille",
            "text",
            "email",
            "screens",
            "teletext",
            "feeds",
            "social",
            "site");

    private Downloads() {}

    /** A file: what it is called, how large it is, where it is, whether it can be heard. */
    record File(String name, String title, String kind, String size, String pages, String address, boolean sound) {}

    /** A channel with its files. */
    record Group(String channel, String title, String says, List<File> files) {}

    static List<Group> of(Stall stall, Frozen edition, MessageSource messages, java.util.Locale locale) {
        var channels = new LinkedHashMap<String, List<File>>();
        ORDER.forEach(channel -> channels.put(channel, new ArrayList<>()));
        edition.files().stream()
                .filter(Downloads::whole)
                .forEach(file -> channels.computeIfAbsent(file.channel(), _ -> new ArrayList<>())
                        .add(file(stall, edition, file, messages, locale)));
        return channels.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> group(entry, messages, locale))
                .toList();
    }

    private static Group group(Map.Entry<String, List<File>> entry, MessageSource messages, java.util.Locale locale) {
        var channel = entry.getKey();
        return new Group(
                channel,
                words(messages, "public.channel." + channel, channel, locale),
                words(messages, "public.channel." + channel + ".says", "", locale),
                List.copyOf(entry.getValue()));
    }

    /** Whether it stands on its own: not a picture of a page, not a page of a set. */
    private static boolean whole(Artifact file) {
        if (file.channel().isEmpty() || file.mediaType().startsWith("image/")) {
            return false;
        }
        return switch (file.channel()) {
            case "site" -> file.path().equals("site/index.html");
            case "poster", "audio", "social" -> true;
            default -> file.path().indexOf('/') == file.path().lastIndexOf('/');
        };
    }

    private static File file(
            Stall stall, Frozen edition, Artifact file, MessageSource messages, java.util.Locale locale) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1);
        boolean page = file.mediaType().startsWith("text/html");
        return new File(
                name,
                words(messages, "public.file." + file.path(), title(edition, name), locale),
                name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT),
                Sizes.words(file.bytes(), locale.getLanguage()),
                file.pages().isPresent() ? Integer.toString(file.pages().getAsInt()) : "",
                // A page leads to others beside it: its address must not carry a version.
                page ? Addresses.edition(stall, edition) + file.path() : Addresses.file(stall, edition, file),
                file.mediaType().startsWith("audio/"));
    }

    /** A poster or a recording is named by its item. */
    private static String title(Frozen edition, String name) {
        var stem = name.replaceFirst("[.][^.]*$", "");
        return edition.overview().items().stream()
                .filter(item -> item.id().equals(stem))
                .map(item -> item.title())
                .findFirst()
                .orElse(name);
    }

    private static String words(MessageSource messages, String key, String otherwise, java.util.Locale locale) {
        var found = messages.getMessage(key, null, otherwise, locale);
        return found == null ? otherwise : found;
    }
}
