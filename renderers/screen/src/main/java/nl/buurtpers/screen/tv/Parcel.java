package nl.buurtpers.screen.tv;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Sink;

/**
 * Writes files into a folder and, the same once more, into {@code screens.zip}: a station without a network takes that on a
 * stick. Entries are stored as they are, for pictures are small already, in the order in which they come; all have the hour
 * of publication, so that the same edition gives the same parcel.
 */
final class Parcel implements AutoCloseable {

    static final String NAME = "screens.zip";

    private final Sink sink;
    private final LocalDateTime published;
    private final ZipOutputStream zip;

    private Parcel(Sink sink, LocalDateTime published, OutputStream stream) {
        this.sink = sink;
        this.published = published;
        this.zip = new ZipOutputStream(stream);
        zip.setMethod(ZipOutputStream.STORED);
    }

    static Parcel open(Sink sink, Stage stage) throws IOException {
        var published = stage.kit().published().atZone(stage.edition().timeZone());
        var file = new OutputFile(NAME, "application/zip", stage.edition().language());
        return new Parcel(sink, published.toLocalDateTime(), sink.open(file));
    }

    /** A file in both. */
    void write(OutputFile file, byte[] bytes) throws IOException {
        sink.write(file, bytes);
        add(file.path(), bytes);
    }

    /** A file that was written into the folder before. */
    void add(String path, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(path);
        entry.setTimeLocal(published);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
