package nl.buurtpers.screen.transmission;

/**
 * Packet X/0 (EN 300 706, 9.3.1). No control bit is set: all rows are sent each time, so that nothing has to be erased;
 * magazines are parallel, and the national option is English (C12 to C14), the only one that fits Dutch.
 */
final class PageHeader {

    /** Characters for the text: columns 8 to 31. */
    static final int TEXT = 24;

    /** Columns 32 to 39 are for the time. It is left blank: a file that is played again would show one that is wrong. */
    private static final String CLOCK = " ".repeat(8);

    private static final int NONE = 0;

    private PageHeader() {}

    static Packet of(PageAddress page, String text) {
        var packet = new Packet.Setting(page.magazine(), 0);
        // The places of the magazine's bits hold C4, C5 and C6 here.
        return new PageAddress(NONE, page.page(), page.subcode())
                .absolute(packet)
                .nibble(NONE)
                .nibble(NONE)
                .codes(text)
                .codes(CLOCK)
                .packet();
    }

    /** Ends the page that was sent last in this magazine. */
    static Packet timeFilling(int magazine) {
        return of(PageAddress.timeFilling(magazine), " ".repeat(TEXT));
    }
}
