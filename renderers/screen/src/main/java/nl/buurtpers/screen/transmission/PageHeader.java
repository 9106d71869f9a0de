package nl.buurtpers.screen.transmission;

/**
 * Packet X/0 (EN 300 706, 9.3.1). All rows are sent each time, so that control bits are needed after a correction alone;
 * magazines are parallel, and the national option is English (C12 to C14), the only one that fits Dutch.
 */
final class PageHeader {

    /** Characters for the text: columns 8 to 31. */
    static final int TEXT = 24;

    /** Columns 32 to 39 are for the time. It is left blank: a file that is played again would show one that is wrong. */
    private static final String CLOCK = " ".repeat(8);

    private static final int NONE = 0;

    /** C4, where links have the lowest bit of their magazine. */
    private static final int ERASE = 0x1;

    /** C8, among C7 to C10. */
    private static final int UPDATE = 0x2;

    private PageHeader() {}

    static Packet of(PageAddress page, String text) {
        return of(page, NONE, NONE, text);
    }

    /** The header of a page that differs from what receivers have: C4 "erase page" and C8 "update indicator". */
    static Packet changed(PageAddress page, String text) {
        return of(page, ERASE, UPDATE, text);
    }

    private static Packet of(PageAddress page, int erase, int update, String text) {
        var packet = new Packet.Setting(page.magazine(), 0);
        // The places of the magazine's bits hold C4, C5 and C6 here.
        return new PageAddress(erase, page.page(), page.subcode())
                .absolute(packet)
                .nibble(update)
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
