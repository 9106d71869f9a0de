package nl.buurtpers.screen.teletext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets copy between its furniture.
 *
 * @param words the words of the service
 * @param source the paper, at the foot of each page
 * @param masthead name of the service for the index
 * @param day day of the edition
 * @param accent ink of the masthead
 * @param logo its mosaics, or none
 */
record PageSetter(Words words, String source, String masthead, String day, Ink accent, List<String> logo) {

    PageSetter {
        logo = List.copyOf(logo);
    }

    /** The pages of a run. */
    List<Page> pages(Run run, Links links) {
        var pages = new ArrayList<Page>();
        for (int number = run.first(); number < run.first() + run.pages(); number++) {
            boolean last = number == run.first() + run.pages() - 1;
            var fastext = links.of(number);
            pages.add(new Page(number, run.subject(), subpages(run, number, last, fastext), fastext));
        }
        return pages;
    }

    /** The coloured keys of a page. */
    @FunctionalInterface
    interface Links {
        Fastext of(int page);
    }

    private List<Subpage> subpages(Run run, int number, boolean last, Fastext fastext) {
        var screens = run.page(number);
        var subpages = new ArrayList<Subpage>();
        for (int i = 0; i < screens.size(); i++) {
            boolean goesOn = !last && i == screens.size() - 1;
            var foot = goesOn ? words.text("foot.continued", Integer.toString(number + 1)) : source;
            var mark = screens.size() == 1 ? "" : (i + 1) + "/" + screens.size();
            subpages.add(subpage(run, screens.get(i), foot, mark, fastext));
        }
        return subpages;
    }

    private Subpage subpage(Run run, Run.Screen screen, String foot, String mark, Fastext fastext) {
        var layout = run.layout();
        int first = screen.runningHead().isEmpty() ? layout.first() : layout.continued();
        var setting = new Subpage.Setting().copy(first, screen.lines());
        top(run, screen, setting);
        return setting.furniture(Layout.RULE, ruled())
                .furniture(Layout.SOURCE, foot(foot, mark))
                .furniture(Layout.LABELS, fastext.row())
                .subpage();
    }

    private void top(Run run, Run.Screen screen, Subpage.Setting setting) {
        if (run.layout().equals(Layout.FRONT)) {
            var rows = Masthead.rows(masthead, accent, logo);
            for (int i = 0; i < rows.size(); i++) {
                setting.furniture(Layout.BAR + i, rows.get(i));
            }
            setting.furniture(
                    Layout.BAR + rows.size(),
                    Line.of(Ink.WHITE, cut(day, Line.WIDTH)).row());
            return;
        }
        setting.furniture(Layout.BAR, bar(run.top()));
        Optional.of(screen.runningHead())
                .filter(head -> !head.isEmpty())
                .ifPresent(head -> setting.furniture(
                        Layout.RUNNING_HEAD,
                        Line.of(Ink.CYAN, cut(head, Line.WIDTH)).row()));
    }

    /** White on blue: the pair that is legible for everybody (contrast 8.6). */
    private static Row bar(String words) {
        return new Row.Setting()
                .code(Ink.BLUE.letters())
                .code(Masthead.NEW_BACKGROUND)
                .code(Ink.WHITE.letters())
                .text(cut(words, Row.COLUMNS - 3))
                .row();
    }

    private static Row ruled() {
        return new Line(List.of(Mosaic.rule(Line.WIDTH)), 0, false, Line.Joint.FREE, false).row();
    }

    private static Row foot(String source, String mark) {
        var setting = new Row.Setting().code(Ink.CYAN.letters());
        setting.text(cut(source, Line.WIDTH - 1 - mark.length()));
        return mark.isEmpty()
                ? setting.row()
                : setting.to(Row.COLUMNS - 1 - mark.length())
                        .code(Ink.YELLOW.letters())
                        .text(mark)
                        .row();
    }

    /** Furniture is cut at a word; what it says stands in full elsewhere. */
    private static String cut(String text, int width) {
        var line = text.replace('\n', ' ').strip();
        var rows = Wrapping.lines(line, Math.max(1, line.length() <= width ? width : width - 3));
        return rows.size() <= 1 ? line : rows.getFirst() + "...";
    }
}
