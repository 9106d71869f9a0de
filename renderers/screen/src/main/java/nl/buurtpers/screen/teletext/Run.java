package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;

/**
 * Copy for consecutive pages on one subject: more than one where it fills more subpages than a page may have.
 *
 * @param first number of the first page
 * @param subject what it is about
 * @param layout how its pages are divided
 * @param top words of the bar
 * @param screens the copy of each subpage
 */
record Run(int first, Subject subject, Layout layout, String top, List<Screen> screens) {

    Run {
        screens = List.copyOf(screens);
    }

    /**
     * The copy of one subpage.
     *
     * @param runningHead what it goes on with; empty where something starts
     * @param lines its lines
     */
    record Screen(String runningHead, List<Line> lines) {
        Screen {
            lines = List.copyOf(lines);
        }
    }

    /** The screens of one text. */
    static List<Screen> screens(String title, List<List<Line>> subpages) {
        var screens = new ArrayList<Screen>();
        for (var lines : subpages) {
            screens.add(new Screen(screens.isEmpty() ? "" : title, lines));
        }
        return screens;
    }

    /** Numbers that it takes. */
    int pages() {
        return Math.ceilDiv(screens.size(), Page.MOST_SUBPAGES);
    }

    /** The screens of its page with this number. */
    List<Screen> page(int number) {
        int from = (number - first) * Page.MOST_SUBPAGES;
        return screens.subList(from, Math.min(screens.size(), from + Page.MOST_SUBPAGES));
    }
}
