package nl.buurtpers.screen.tv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Fact;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.screen.tv.Passage.Ending;
import nl.buurtpers.screen.tv.Passage.Role;

/**
 * The slides of an item. Its whole text where that takes few slides; else its summary, for a passer-by does not wait for
 * the end of a long story; where it has no summary, the first sentences and where the rest can be read.
 */
final class ItemSlides {

    /** A text that was written for screens may take so many times the slides of one that was not. */
    private static final int PATIENCE = 3;

    private static final int FIRST_FACT = 1_000_000;

    private final Stage stage;
    private final Planned planned;
    private final String section;
    private int block = FIRST_FACT;

    private ItemSlides(Stage stage, Planned planned, String section) {
        this.stage = stage;
        this.planned = planned;
        this.section = section;
    }

    /**
     * The slides of an item and what they show of it.
     *
     * @param source which text
     * @param reason why not the whole item, where it is not
     */
    record Shown(List<Slide> slides, TextSource source, Optional<Reason> reason) {}

    static Shown of(Stage stage, Planned planned, String section) {
        return new ItemSlides(stage, planned, section).shown();
    }

    private Shown shown() {
        int limit = stage.kit().options().whole("slides-per-item");
        int most = planned.source() == TextSource.TEXTS ? limit * PATIENCE : limit;
        return slides(most, planned.head().title(), whole(), Optional.empty())
                .map(slides -> new Shown(slides, planned.source(), Optional.empty()))
                .orElseGet(() -> shorter(limit));
    }

    private Shown shorter(int limit) {
        var brief = planned.head().brief();
        if (planned.head().summary().isPresent()) {
            var slides = summarised(brief);
            return new Shown(slides, TextSource.SUMMARY, Optional.of(Reason.of("summary-shown", words())));
        }
        return beginning(limit, brief).orElseGet(() -> {
            var slides = Layout.slides(stage, draft(brief, bare(), readOn()));
            return new Shown(slides, TextSource.TITLE, Optional.of(Reason.of("title-shown")));
        });
    }

    /** With all facts if one slide holds them; else without, if the whole can be read elsewhere. */
    private List<Slide> summarised(String brief) {
        var facts = new ArrayList<Passage>();
        facts(facts);
        var all = summary();
        all.addAll(facts);
        return slides(1, brief, all, readOn())
                .or(() -> readOn().flatMap(_ -> slides(1, brief, summary(), readOn())))
                .orElseGet(() -> Layout.slides(stage, draft(brief, all, readOn())));
    }

    private Optional<Shown> beginning(int limit, String brief) {
        var start = Beginning.of(Passages.of(planned.text(), planned.language()));
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var passages = opening();
        passages.addAll(start);
        facts(passages);
        return slides(limit, brief, passages, readOn())
                .map(slides -> new Shown(slides, TextSource.TITLE, Optional.of(Reason.of("beginning-shown", words()))));
    }

    private int words() {
        return Linear.words(Linear.text(planned.text()));
    }

    private Optional<List<Slide>> slides(int most, String title, List<Passage> passages, Optional<String> readOn) {
        return Layout.atMost(most, stage, draft(title, passages, readOn));
    }

    private Draft draft(String title, List<Passage> passages, Optional<String> readOn) {
        return new Draft(
                planned.id(),
                true,
                kicker(),
                title,
                planned.head().brief(),
                planned.language(),
                photograph(),
                passages,
                readOn,
                planned.item() instanceof Advert,
                stage.end(planned.item()),
                planned.head().priority());
    }

    /** An advertisement says so where others name their section. */
    private String kicker() {
        return planned.fact(Fact.Kind.ADVERTISEMENT).map(Fact::value).orElse(section);
    }

    private Optional<Picture> photograph() {
        return planned.head().picture().filter(this::standsBesideText);
    }

    /** A decorative drawing may: nobody has to read anything in it. */
    private boolean standsBesideText(Picture picture) {
        boolean photograph = Framing.photographBeside(picture, stage.kit().assets()) && Layout.brief(picture);
        return photograph || ornament(picture);
    }

    private static boolean ornament(Picture picture) {
        return picture.decorative() && Linear.picture(picture).isBlank();
    }

    private List<Passage> whole() {
        var passages = opening();
        planned.head().summary().ifPresent(words -> passages.add(words(Role.STANDFIRST, "", words)));
        passages.addAll(drawing());
        passages.addAll(Passages.of(planned.text(), planned.language()));
        facts(passages);
        imprint(passages);
        return passages;
    }

    private List<Passage> summary() {
        var passages = opening();
        planned.head().summary().ifPresent(words -> passages.add(words(Role.STANDFIRST, "", words)));
        passages.addAll(drawing());
        return passages;
    }

    private List<Passage> bare() {
        var passages = opening();
        facts(passages);
        return passages;
    }

    /** What a passer-by must know first: whether it goes on, when and where it is. */
    private List<Passage> opening() {
        var passages = new ArrayList<Passage>();
        fact(Fact.Kind.CANCELLED, Role.WHEN, passages);
        fact(Fact.Kind.WHEN, Role.WHEN, passages);
        fact(Fact.Kind.REPEATS, Role.WHERE, passages);
        fact(Fact.Kind.WHERE, Role.WHERE, passages);
        return passages;
    }

    private void fact(Fact.Kind kind, Role role, List<Passage> passages) {
        planned.fact(kind).ifPresent(fact -> passages.add(words(role, "", fact.value())));
    }

    /** A lead picture that cannot stand beside text has a slide of its own. */
    private List<Passage> drawing() {
        return planned.head()
                .picture()
                .filter(picture -> !standsBesideText(picture))
                .map(picture -> Passages.plate(picture, planned.language(), block++))
                .orElse(List.of());
    }

    private void facts(List<Passage> passages) {
        for (var fact : planned.facts()) {
            switch (fact.kind()) {
                case ADVERTISEMENT, CANCELLED, WHEN, REPEATS, WHERE, CHECKED, SOURCE, LICENCE -> {}
                case ADVERTISER, PRICE, CATEGORY, HOURS, ACCESS, CONTACT, ADDRESS, PHONE, EMAIL, WEB ->
                    passages.add(words(Role.FACT, fact.label(), fact.value()));
            }
        }
    }

    /** Who wrote it, where it was taken from, whether it may be taken over: one small passage. */
    private void imprint(List<Passage> passages) {
        var words = new ArrayList<String>();
        planned.byline().ifPresent(words::add);
        for (var fact : planned.facts()) {
            if (imprinted(fact.kind())) {
                words.add(fact.label() + ": " + fact.value());
            }
        }
        if (!words.isEmpty()) {
            passages.add(words(Role.BYLINE, "", String.join("  ·  ", words)));
        }
    }

    private static boolean imprinted(Fact.Kind kind) {
        return switch (kind) {
            case CHECKED, SOURCE, LICENCE -> true;
            case ADVERTISEMENT,
                    ADVERTISER,
                    CANCELLED,
                    WHEN,
                    REPEATS,
                    WHERE,
                    PRICE,
                    CATEGORY,
                    HOURS,
                    ACCESS,
                    CONTACT,
                    ADDRESS,
                    PHONE,
                    EMAIL,
                    WEB -> false;
        };
    }

    private Optional<String> readOn() {
        return planned.link().map(Object::toString);
    }

    private Passage words(Role role, String label, String words) {
        return new Passage.Words(role, label, 0, List.of(Span.plain(words, planned.language())), block++, Ending.BLOCK);
    }
}
