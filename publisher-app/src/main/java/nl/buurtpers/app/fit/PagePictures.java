package nl.buurtpers.app.fit;

import java.nio.file.Path;
import java.util.List;
import nl.buurtpers.app.publishing.Remark;

/**
 * Pictures of what a draft would look like.
 *
 * @param version of the edition that they show
 * @param channels sorted by id; a channel without pictures is not among them
 * @param troubles why there are no pictures, if there are none
 */
public record PagePictures(long version, List<Channel> channels, List<Remark> troubles) {

    public PagePictures {
        channels = List.copyOf(channels);
        troubles = List.copyOf(troubles);
    }

    /**
     * The pictures of a channel.
     *
     * @param channel its id
     * @param title its name
     * @param pictures in the order of the pages
     */
    public record Channel(String channel, String title, List<Picture> pictures) {
        public Channel {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A picture of a page, a slide or a screen.
     *
     * @param path in the folder of these pictures, with forward slashes, such as {@code screens/001.png}
     * @param file where it lies
     * @param alt which page of which channel it is, in words
     */
    public record Picture(String path, Path file, String alt) {}
}
