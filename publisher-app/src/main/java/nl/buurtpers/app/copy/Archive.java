package nl.buurtpers.app.copy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.buurtpers.app.house.House;
import nl.buurtpers.app.house.Reserve;
import nl.buurtpers.render.Sha256;
import org.springframework.stereotype.Component;

/** The bytes of pictures and fonts, each kept once under its hash. Nothing in it is ever changed. */
@Component
public class Archive {

    private final Path root;
    private final Reserve reserve;

    Archive(House house, Reserve reserve) {
        this.reserve = reserve;
        this.root = house.data().toAbsolutePath().resolve("pictures");
    }

    /** Keeps bytes; the result is their SHA-256. */
    public String keep(byte[] bytes) throws IOException {
        var hash = Sha256.of(bytes);
        var file = file(hash);
        if (!Files.exists(file)) {
            reserve.require(bytes.length);
            Files.createDirectories(file.resolveSibling("."));
            var made = Files.createTempFile(root, "new", ".part");
            try {
                Files.write(made, bytes);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException e) {
                // another request kept the same bytes
            } finally {
                Files.deleteIfExists(made); // what a full disk cut short takes room
            }
        }
        return hash;
    }

    /** Where they lie. */
    public Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash");
        }
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
