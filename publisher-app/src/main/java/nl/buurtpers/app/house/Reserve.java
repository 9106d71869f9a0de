package nl.buurtpers.app.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Room on the disk that large things leave alone. Pictures and publications stop while there is room left, so that the
 * database, which cannot do without, goes on and nobody loses a text.
 */
@Component
public class Reserve {

    private final Path data;
    private final long kept;

    Reserve(House house, @Value("${buurtpers.disk-reserve:100MB}") DataSize kept) {
        this.data = house.data().toAbsolutePath();
        this.kept = kept.toBytes();
    }

    /**
     * Makes sure that there is room for something large.
     *
     * @param bytes about how many it needs
     * @throws FullDisk if it would come from what is kept free
     */
    public void require(long bytes) throws IOException {
        long free = free();
        if (free < bytes + kept) {
            throw new FullDisk(free);
        }
    }

    /** Whether nothing at all can be written any more, or as good as. */
    public boolean gone() {
        try {
            return free() < 64 << 10;
        } catch (IOException e) {
            return false; // then the disk has another trouble
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(data).getUsableSpace();
    }
}
