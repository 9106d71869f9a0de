package nl.buurtpers.app.journey;

import nl.buurtpers.testkit.web.Page;

/** A hand that points and clicks, and types where it clicked. Without scripts, it asks for a page again to see news. */
record Mouse(Page page, boolean scripts) implements Hand {

    Mouse {
        if (!scripts) {
            page.withoutScripts();
        }
    }

    /** A click on the label of a list comes to it without opening it. */
    @Override
    public void come(Sight.Sort sort, String name) {
        use(sort == Sight.Sort.BOX ? Sight.Sort.LABEL : sort, name);
    }

    @Override
    public void use(Sight.Sort sort, String name) {
        var middle = sight().middle(sort, name);
        page.click(middle[0], middle[1]);
    }

    @Override
    public void wait(String again) {
        Hand.super.wait(again);
        if (!scripts) {
            follow(again);
        }
    }
}
