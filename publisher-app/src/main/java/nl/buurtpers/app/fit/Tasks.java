package nl.buurtpers.app.fit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtpers.app.copy.Consents;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.plan.Linear;
import org.springframework.stereotype.Component;

/** Says what is left to do before an edition is done. */
@Component
public class Tasks {

    /** An article of so many words is short enough to be its own summary. */
    private static final int SHORT = 60;

    private static final Pattern PICTURE_WITHOUT_ALT = Pattern.compile("!\\[\\s*\\]\\(");

    private final Items items;
    private final Consents consents;
    private final Clock clock;

    Tasks(Items items, Consents consents, Clock clock) {
        this.items = items;
        this.consents = consents;
        this.clock = clock;
    }

    /** What is left to do, what matters most first. */
    public List<Task> left(Dossier dossier, String language) {
        var list = new Listing(dossier, language);
        consents.of(dossier).forEach(list::consent);
        list.deadline();
        list.colophon();
        items.loose(dossier.neighbourhood()).forEach(list::handedIn);
        items.of(dossier).forEach(list::item);
        return list.sorted();
    }

    /** The same by kind of work, what matters most first. */
    public List<SameWork> byKind(Dossier dossier, String language) {
        var kinds = new TreeMap<Task.Kind, List<Task>>();
        left(dossier, language)
                .forEach(task -> kinds.computeIfAbsent(task.kind(), _ -> new ArrayList<>())
                        .add(task));
        return kinds.entrySet().stream()
                .map(entry -> new SameWork(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Tasks of one kind. */
    public record SameWork(Task.Kind kind, List<Task> tasks) {
        public SameWork {
            tasks = List.copyOf(tasks);
        }
    }

    /** The list while it is drawn up. */
    private final class Listing {

        private final Dossier dossier;
        private final String language;
        private final Messages messages;
        private final List<Task> tasks = new ArrayList<>();

        Listing(Dossier dossier, String language) {
            this.dossier = dossier;
            this.language = language;
            this.messages = Messages.of(Tasks.class, language);
        }

        List<Task> sorted() {
            return tasks.stream().sorted(Comparator.comparing(Task::kind)).toList();
        }

        void consent(Consents.Objection objection) {
            tasks.add(new Task(
                    Task.Kind.CONSENT,
                    objection.item().map(Copy::name),
                    objection.item().map(Copy::id),
                    Optional.of(objection.photo().id()),
                    objection.words(language),
                    objection.words(language)));
        }

        void deadline() {
            dossier.deadline()
                    .filter(deadline -> dossier.open() && deadline.isBefore(clock.instant()))
                    .map(deadline -> deadline.atZone(Edition.DEFAULT_TIME_ZONE).toLocalDate())
                    .ifPresent(day -> whole(Task.Kind.DEADLINE, "task.deadline", new Calendar(messages).day(day)));
        }

        void colophon() {
            if (dossier.fields().words("colophon").isBlank()) {
                whole(Task.Kind.COLOPHON, "task.colophon");
            }
        }

        private void whole(Task.Kind kind, String key, Object... amounts) {
            var words = messages.text(key, amounts);
            tasks.add(new Task(kind, Optional.empty(), Optional.empty(), Optional.empty(), words, words));
        }

        void handedIn(Copy copy) {
            if (copy.state() == Copy.State.HANDED_IN) {
                about(copy, Task.Kind.HANDED_IN, "task.handed-in");
            }
        }

        void item(Copy copy) {
            handedIn(copy);
            if (copy.state() == Copy.State.DRAFT) {
                about(copy, Task.Kind.NOT_READY, "task.not-ready");
            }
            if (withoutSummary(copy)) {
                about(copy, Task.Kind.SUMMARY, "task.summary");
            }
            if (withoutAlt(copy)) {
                about(copy, Task.Kind.ALT, "task.alt");
            }
            if (copy.kind().equals("service")) {
                check(copy);
            }
        }

        private void check(Copy copy) {
            var checked = day(copy.file().sheet().words("checked"));
            if (checked.isEmpty()) {
                about(copy, Task.Kind.CHECK, "task.check-never");
            } else if (checked.get().isBefore(dossier.date().minusYears(1))) {
                about(copy, Task.Kind.CHECK, "task.check");
            }
        }

        private void about(Copy copy, Task.Kind kind, String key) {
            var title = copy.title().isBlank() ? copy.name() : copy.title();
            tasks.add(new Task(
                    kind,
                    Optional.of(copy.name()),
                    Optional.of(copy.id()),
                    Optional.empty(),
                    title,
                    messages.text(key, messages.text("quoted", title))));
        }
    }

    private static boolean withoutSummary(Copy copy) {
        var file = copy.file();
        return copy.kind().equals("article")
                && file.sheet().words("summary").isBlank()
                && Linear.words(file.body()) > SHORT;
    }

    private static boolean withoutAlt(Copy copy) {
        var file = copy.file();
        boolean lead = !file.sheet().words("image").isBlank()
                && file.sheet().words("alt").isBlank()
                && !file.sheet().words("decorative").equals("true");
        return lead || PICTURE_WITHOUT_ALT.matcher(file.body()).find();
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return words.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(words.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // reading the edition tells what is wrong with it
        }
    }
}
