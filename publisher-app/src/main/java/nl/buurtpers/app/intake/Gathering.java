package nl.buurtpers.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.app.intake.Part.Role;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Picture;
import nl.buurtpers.source.CleanText;
import nl.buurtpers.source.Slug;

/** What is gathered from one document: its pieces, its pictures, and what was left out. */
final class Gathering {

    /** A first line that is longer than this is no title. */
    private static final int LONGEST_TITLE = 120;
    /** Pictures of one document: an album is no article. */
    private static final int MOST_PICTURES = 40;

    private static final int LONGEST_ALT = 1_000;

    final Notes notes = new Notes();
    private final List<Part> parts = new ArrayList<>();
    private final List<BroughtPicture> pictures = new ArrayList<>();
    private final List<String> undescribed = new ArrayList<>();
    private final String stem;

    /**
     * A gathering for a file.
     *
     * @param name its name, of which the names of its pictures are made
     */
    Gathering(String name) {
        this.stem = Slug.of(CleanText.line(name).replaceFirst("[.][A-Za-z]{2,5}$", ""))
                .orElse("stuk");
    }

    void passage(Role role, Running running) {
        if (!running.isBlank()) {
            parts.add(new Part.Passage(role, running.inlines(), running.words()));
        }
    }

    void add(Part part) {
        parts.add(part);
    }

    /**
     * A picture at this place.
     *
     * @param alt what the document says of it; program names and file names say nothing
     */
    void picture(byte[] file, String alt, boolean decorative) {
        var name = "images/" + stem + "-" + (pictures.size() + 1);
        var words = decorative ? Optional.<String>empty() : telling(alt);
        var copy = pictures.size() < MOST_PICTURES
                ? PrivatePictures.copy(file, name, words)
                : Optional.<BroughtPicture>empty();
        if (copy.isEmpty()) {
            notes.count("picture-left-out");
            return;
        }
        var path = copy.get().name();
        pictures.add(copy.get());
        if (words.isEmpty() && !decorative) {
            undescribed.add(path);
            notes.count("picture-without-alt");
        }
        parts.add(new Part.Illustration(new Picture(path, words.orElse(""), Optional.empty(), Optional.empty())));
    }

    private static Optional<String> telling(String alt) {
        var words = CleanText.line(alt)
                .replaceFirst(
                        "(?i)[ .]*(automatisch gegenereerde beschrijving|description automatically generated)$", "");
        boolean fileName = words.toLowerCase(Locale.ROOT).matches("[^ ]*[.](jpe?g|png|gif|webp|heic)");
        return words.isBlank() || fileName || words.length() > LONGEST_ALT ? Optional.empty() : Optional.of(words);
    }

    /**
     * The one draft that the document becomes.
     *
     * @param ownTitle the title among the document's properties
     */
    Brought drafts(String ownTitle, String fallback) {
        if (parts.isEmpty()) {
            throw new Unfit("nothing-in-it");
        }
        var title = limited(
                takeTitle().or(() -> present(ownTitle)).or(this::firstLine).orElse(fallback));
        var item = new Article(Head.of(Slug.of(title).orElse(stem), title), Assembly.blocks(parts));
        return new Brought.Drafts(List.of(new Draft(item, pictures, undescribed)), notes.all());
    }

    /** What was gathered, as blocks. */
    List<Block> blocks() {
        return Assembly.blocks(parts);
    }

    private Optional<String> takeTitle() {
        return take(new Role.Title()).or(() -> take(new Role.Heading(1)));
    }

    private Optional<String> take(Role role) {
        var found = parts.stream()
                .filter(part ->
                        part instanceof Part.Passage passage && passage.role().equals(role))
                .findFirst();
        return found.map(part -> {
            parts.remove(part);
            return ((Part.Passage) part).words();
        });
    }

    private Optional<String> firstLine() {
        if (parts.size() > 1
                && parts.getFirst() instanceof Part.Passage(Role.Plain _, var _, var words)
                && words.length() <= LONGEST_TITLE) {
            parts.removeFirst();
            return Optional.of(words);
        }
        return Optional.empty();
    }

    private static Optional<String> present(String words) {
        return Optional.of(CleanText.line(words)).filter(w -> !w.isEmpty());
    }

    /** As long as a headline may be; what is cut off is in the notes. */
    private String limited(String title) {
        if (title.length() <= 300) {
            return title;
        }
        notes.count("title-cut");
        parts.addFirst(new Part.Passage(new Role.Plain(), List.of(new nl.buurtpers.model.Inline.Text(title)), title));
        return title.substring(0, title.lastIndexOf(' ', 290) > 0 ? title.lastIndexOf(' ', 290) : 290) + " …";
    }
}
