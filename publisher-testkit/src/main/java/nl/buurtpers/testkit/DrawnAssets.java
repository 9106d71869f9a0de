package nl.buurtpers.testkit;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.buurtpers.render.Assets;

/**
 * Pictures drawn in memory. Their size stands in their name: {@code images/1600x1000-boom.jpg}; a name without a size is
 * 1200 by 800.
 */
public final class DrawnAssets implements Assets {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

    @Override
    public Size size(String source) {
        var match = SIZE.matcher(source);
        return match.find()
                ? new Size(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))
                : new Size(1200, 800);
    }

    @Override
    public BufferedImage picture(String source, int width, int height) {
        var size = size(source).within(width, height);
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor((source.hashCode() & 0xff) / 255f, 0.35f, 0.9f));
        pen.fillRect(0, 0, size.width(), size.height());
        pen.setColor(new Color(0x2f4f4f));
        pen.fillOval(size.width() / 4, size.height() / 4, size.width() / 2, size.height() / 2);
        pen.dispose();
        return image;
    }

    @Override
    public Encoded encoded(String source, int width, int height) {
        var image = picture(source, width, height);
        boolean photo = source.endsWith(".jpg");
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, photo ? "jpg" : "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var size = new Size(image.getWidth(), image.getHeight());
        return photo
                ? Encoded.of(bytes.toByteArray(), "image/jpeg", "jpg", size)
                : Encoded.of(bytes.toByteArray(), "image/png", "png", size);
    }

    @Override
    public byte[] font(String source) {
        throw new IllegalArgumentException("no font " + source);
    }
}
