package nl.buurtpers.app.journey;

import nl.buurtpers.testkit.web.Key;
import nl.buurtpers.testkit.web.Page;

/** Ten fingers and no mouse: Tab until it is there, then Enter or the space bar. */
record Keys(Page page) implements Hand {

    private static final int PATIENCE = 400;

    @Override
    public void come(Sight.Sort sort, String name) {
        for (int i = 0; i < PATIENCE; i++) {
            if (sight().focused(sort, name)) {
                return;
            }
            page.keyboard().press(Key.TAB);
        }
        throw new AssertionError("Tab does not come to \"" + name + "\" on " + page.address());
    }

    @Override
    public void use(Sight.Sort sort, String name) {
        come(sort, name);
        page.keyboard().press(sort == Sight.Sort.BOX ? Key.SPACE : Key.ENTER);
    }
}
