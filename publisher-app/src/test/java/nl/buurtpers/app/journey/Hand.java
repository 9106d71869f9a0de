package nl.buurtpers.app.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.buurtpers.testkit.web.Key;
import nl.buurtpers.testkit.web.Page;

/** Somebody at a page. What differs is how they come to a thing, and how they use it. */
sealed interface Hand permits Mouse, Keys {

    /** More words than this are dictated, not typed. */
    int TYPED = 60;

    Page page();

    /** Comes to a box, so that what is typed goes into it. */
    void come(Sight.Sort sort, String name);

    /** Uses it: a link is followed, a button pressed, a box ticked. */
    void use(Sight.Sort sort, String name);

    /** Waits a moment for news, where the page does not bring it by itself by asking for it. */
    default void wait(String again) {
        LockSupport.parkNanos(300_000_000L);
    }

    default Sight sight() {
        return new Sight(page());
    }

    /** Goes on by a link. */
    default void follow(String link) {
        page().leave(() -> use(Sight.Sort.LINK, link));
    }

    /** Sends a form by its button. */
    default void send(String button) {
        page().leave(() -> use(Sight.Sort.BUTTON, button));
    }

    /** Opens a part that is folded. */
    default void unfold(String summary) {
        if (!sight().on(Sight.Sort.BUTTON, summary)) {
            use(Sight.Sort.BUTTON, summary);
        }
    }

    /** Fills a box, whatever stood in it. */
    default void write(String label, String words) {
        come(Sight.Sort.BOX, label);
        page().keyboard().press(Key.ALL);
        if (words.length() > TYPED || words.contains("\n")) {
            page().keyboard().dictate(words);
        } else {
            page().keyboard().type(words);
        }
    }

    /** Chooses from a list by its first letters. */
    default void pick(String label, String first) {
        come(Sight.Sort.BOX, label);
        page().keyboard().type(first);
    }

    /** Ticks a box. */
    default void tick(String label) {
        use(Sight.Sort.BOX, label);
    }

    /** Brings files. */
    default void bring(String label, Path file) {
        page().choose(() -> use(Sight.Sort.BOX, label), List.of(file));
    }

    /** Waits until these words are there. */
    default void see(String words, String again) {
        for (int i = 0; i < 300; i++) {
            if (sight().words().contains(words)) {
                return;
            }
            wait(again);
        }
        throw new AssertionError("\"" + words + "\" did not come:\n" + sight().words());
    }
}
