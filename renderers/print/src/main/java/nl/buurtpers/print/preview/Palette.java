package nl.buurtpers.print.preview;

/** The colours of a picture in the order in which they come by, at most 256 of them. */
final class Palette {

    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    /** Open addressing: a colour plus one, so that nothing is zero. */
    private final int[] known = new int[SLOTS];

    private final int[] indexes = new int[SLOTS];
    private final int[] colours = new int[MOST];
    private int count;
    private boolean full;

    private Palette() {}

    static Palette of(int[] pixels) {
        var palette = new Palette();
        int last = -1;
        for (int pixel : pixels) {
            int colour = pixel & 0xFFFFFF;
            if (colour != last) {
                palette.add(colour);
                if (palette.full) {
                    break;
                }
                last = colour;
            }
        }
        return palette;
    }

    private void add(int colour) {
        int slot = slot(colour);
        if (known[slot] != 0) {
            return;
        }
        if (count == MOST) {
            full = true;
            return;
        }
        known[slot] = colour + 1;
        indexes[slot] = count;
        colours[count++] = colour;
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 22;
        while (known[slot] != 0 && known[slot] != colour + 1) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    /** Whether there are more colours than a palette holds. */
    boolean isFull() {
        return full;
    }

    /** Where a colour of the picture stands. */
    int index(int pixel) {
        return indexes[slot(pixel & 0xFFFFFF)];
    }

    /** Red, green and blue of each colour. */
    byte[] bytes() {
        var bytes = new byte[count * 3];
        for (int i = 0; i < count; i++) {
            bytes[i * 3] = (byte) (colours[i] >> 16);
            bytes[i * 3 + 1] = (byte) (colours[i] >> 8);
            bytes[i * 3 + 2] = (byte) colours[i];
        }
        return bytes;
    }
}
