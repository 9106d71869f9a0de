package nl.buurtpers.screen.tv;

/** Numbers colours in the order in which they appear: an open hash table that adds to a list of colours. */
final class ColourNumbers {

    private static final int SLOTS = 1024;

    private final int[] colours;
    private final int most;
    private final short[] slots = new short[SLOTS];
    private int count;
    private int last = -1;
    private int lastNumber;

    /**
     * Goes on with colours that have a number.
     *
     * @param colours by number; new ones are added behind them
     * @param count how many there are
     * @param most numbers that there may be
     */
    ColourNumbers(int[] colours, int count, int most) {
        this.colours = colours;
        this.most = most;
        for (int i = 0; i < count; i++) {
            slots[slot(colours[i])] = (short) ++this.count;
        }
    }

    int count() {
        return count;
    }

    /** The number of a colour, or -1 where there are no numbers left. */
    int of(int colour) {
        if (colour != last) {
            last = colour;
            lastNumber = number(colour);
        }
        return lastNumber;
    }

    private int number(int colour) {
        int slot = slot(colour);
        if (slots[slot] == 0) {
            if (count == most) {
                return -1;
            }
            colours[count++] = colour;
            slots[slot] = (short) count;
        }
        return slots[slot] - 1;
    }

    /** Where the colour is, or would be. */
    private int slot(int colour) {
        int slot = (colour * 0x9e3779b1) >>> 22;
        while (slots[slot] != 0 && colours[slots[slot] - 1] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }
}
