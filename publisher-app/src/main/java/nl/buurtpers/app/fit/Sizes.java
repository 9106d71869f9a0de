package nl.buurtpers.app.fit;

import java.awt.image.BufferedImage;
import java.util.Optional;
import nl.buurtpers.render.Assets;

/**
 * The pictures of an edition by their sizes alone: what is measured while somebody types is never painted, and no
 * photograph need be decoded for it.
 *
 * @param assets of the edition
 */
record Sizes(Assets assets) implements Assets {

    @Override
    public Size size(String source) {
        return assets.size(source);
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        return assets.picture(source, width, height);
    }

    /** A file of the right size with nothing in it. */
    @Override
    public Encoded encoded(String source, int width, int height) {
        return Encoded.of(new byte[0], "image/jpeg", "jpg", size(source).within(width, height));
    }

    @Override
    public byte[] font(String source) {
        return assets.font(source);
    }

    @Override
    public Optional<byte[]> pressProfile(String name) {
        return assets.pressProfile(name);
    }
}
