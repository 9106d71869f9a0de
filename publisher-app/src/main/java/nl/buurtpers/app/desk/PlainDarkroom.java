package nl.buurtpers.app.desk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Develops with what the JDK reads. */
@Component
class PlainDarkroom implements Darkroom {

    @Override
    public Developed develop(byte[] file) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                return new Developed.Refused("picture.broken");
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return new Developed.Print(out.toByteArray(), "image/png", image.getWidth(), image.getHeight());
        } catch (IOException e) {
            return new Developed.Refused("picture.broken");
        }
    }
}
