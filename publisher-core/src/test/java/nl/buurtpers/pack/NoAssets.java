package nl.buurtpers.pack;

import java.awt.image.BufferedImage;
import nl.buurtpers.render.Assets;

/** An edition without pictures and fonts. */
enum NoAssets implements Assets {
    INSTANCE;

    @Override
    public Size size(String source) {
        throw new IllegalArgumentException(source);
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        throw new IllegalArgumentException(source);
    }

    @Override
    public Encoded encoded(String source, int width, int height) {
        throw new IllegalArgumentException(source);
    }

    @Override
    public byte[] font(String source) {
        throw new IllegalArgumentException(source);
    }
}
