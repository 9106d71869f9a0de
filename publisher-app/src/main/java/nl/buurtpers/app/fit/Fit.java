package nl.buurtpers.app.fit;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Measure;

/**
 * What each channel will do with one item.
 *
 * @param troubles what is wrong with, or worth knowing about, its text, by line
 * @param channels sorted by id; empty where the text cannot be read
 */
public record Fit(List<Remark> troubles, List<Share> channels) {

    public Fit {
        troubles = List.copyOf(troubles);
        channels = List.copyOf(channels);
    }

    /** What the channel with this id will do with it. */
    public Optional<Share> channel(String id) {
        return channels.stream().filter(share -> share.channel().equals(id)).findFirst();
    }

    /**
     * What one channel will do with an item.
     *
     * @param channel its id
     * @param title its name
     * @param shown how much of the item it shows
     * @param reason why not all of it, in words
     * @param measures how much of the channel the item takes
     * @param sizes the measures in words, such as "38 lines"
     * @param findings what to know about the item there
     */
    public record Share(
            String channel,
            String title,
            Coverage.Shown shown,
            Optional<String> reason,
            List<Measure> measures,
            List<String> sizes,
            List<Remark> findings) {

        public Share {
            measures = List.copyOf(measures);
            sizes = List.copyOf(sizes);
            findings = List.copyOf(findings);
        }
    }
}
