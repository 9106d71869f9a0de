package nl.buurtpers.print.newspaper;

import java.util.List;

/**
 * The blocks that are considered for a page.
 *
 * @param blocks news in the order in which it should be read, then advertisements
 * @param room units of the page
 * @param aim units that its blocks should take: what is left of the room is shared out
 * @param front whether it is the first page
 * @param last whether nothing comes after these blocks
 */
record Window(List<Block> blocks, int room, int aim, boolean front, boolean last) {

    Window {
        blocks = List.copyOf(blocks);
    }

    int size() {
        return blocks.size();
    }

    Block block(int index) {
        return blocks.get(index);
    }

    /** Whether the paper ends with this page. */
    boolean ends(Draft draft) {
        return last && first(draft) == size() && !draft.closed();
    }

    /** The first block that is not on the page yet. */
    int first(Draft draft) {
        int first = 0;
        while (first < size() && draft.has(first)) {
            first++;
        }
        return first;
    }

    boolean anyAdvert(long members) {
        for (int i = 0; i < size(); i++) {
            if ((members >> i & 1) == 1 && block(i).advert()) {
                return true;
            }
        }
        return false;
    }
}
