package nl.buurtpers.site;

import java.util.Optional;

/**
 * A picture on a page.
 *
 * @param src path of the largest file
 * @param srcset all files with their widths, where there are several
 * @param sizes how wide it is shown
 * @param width pixels across of the largest file
 * @param height pixels down
 * @param alt what stands for it in words; empty for a decorative one
 * @param photo whether its edges may be cut to fit a frame; a drawing keeps them
 * @param caption words under it
 * @param credit who made it
 */
record Image(
        String src,
        Optional<String> srcset,
        String sizes,
        int width,
        int height,
        String alt,
        boolean photo,
        Optional<String> caption,
        Optional<String> credit) {

    /** Whether words stand under it. */
    boolean worded() {
        return caption.isPresent() || credit.isPresent();
    }
}
