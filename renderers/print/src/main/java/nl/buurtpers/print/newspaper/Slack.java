package nl.buurtpers.print.newspaper;

/** Room that a paper has left, shared out over its pages; what one page takes too little of goes to those after it. */
final class Slack {

    /** Part of a page that is left to its blocks to grow into, at most. */
    private static final double MOST = 0.04;

    private final int pages;
    private int units;

    /**
     * Room for some pages.
     *
     * @param units of all pages together
     * @param pages that share it
     */
    Slack(int units, int pages) {
        this.units = units;
        this.pages = pages;
    }

    static Slack none() {
        return new Slack(0, 0);
    }

    /** What a page of this room leaves, counted from 0; the first one leaves nothing. */
    int share(int page, int room) {
        return page == 0 || page >= pages ? 0 : Math.clamp(units / (pages - page), 0, (int) (room * MOST));
    }

    void take(int taken) {
        units -= taken;
    }
}
