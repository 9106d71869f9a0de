package nl.buurtpers.testkit;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.buurtpers.render.Assets;

/** Assets that remember for which pictures they were asked. */
final class AskedAssets implements Assets {

    private final Assets assets;
    private final Set<String> pictures = new ConcurrentSkipListSet<>();

    AskedAssets(Assets assets) {
        this.assets = assets;
    }

    Set<String> pictures() {
        return Set.copyOf(pictures);
    }

    private String noted(String source) {
        pictures.add(source);
        return source;
    }

    @Override
    public Size size(String source) {
        return assets.size(noted(source));
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        return assets.picture(noted(source), width, height);
    }

    @Override
    public Encoded encoded(String source, int width, int height) {
        return assets.encoded(noted(source), width, height);
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
