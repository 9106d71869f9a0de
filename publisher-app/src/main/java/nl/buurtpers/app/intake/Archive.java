package nl.buurtpers.app.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a document that is a zip file. It is read from front to back, so that parts cannot overlap, and counted
 * while it is inflated; what sizes it claims is believed nowhere. Names are names, never paths.
 */
final class Archive {

    /** A long report has a hundred parts. */
    private static final int ENTRIES = 2_000;

    private static final long FILE_BYTES = 50L << 20;
    private static final long TOTAL_BYTES = 100L << 20;
    private static final int XML_BYTES = 20 << 20;
    private static final int MEDIA_BYTES = 25 << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    /** The record at the end with the longest comment. */
    private static final int END_REACH = 22 + 65_535;

    private static final Set<String> MEDIA = Set.of("jpg", "jpeg", "png", "gif", "webp");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long total;

    private Archive() {}

    static Archive of(byte[] file) {
        if (file.length > FILE_BYTES) {
            throw new Unfit("too-large", file.length >> 20, FILE_BYTES >> 20);
        }
        int declared = declaredEntries(file);
        if (declared > ENTRIES) {
            throw new Unfit("zip-entries", declared, ENTRIES);
        }
        var archive = new Archive();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("zip-broken");
        }
        if (archive.names.size() != declared) {
            throw new Unfit("zip-broken");
        }
        return archive;
    }

    /** The number of entries in the record at the end, without which a file was cut off (APPNOTE 4.3.16). */
    private static int declaredEntries(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = file.length - 22; at >= Math.max(0, file.length - END_REACH); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return bytes.getShort(at + 10) & 0xffff;
            }
        }
        throw new Unfit("zip-broken");
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
        var name = entry.getName();
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Unfit("zip-duplicate", name);
        }
        if (names.size() > ENTRIES) {
            throw new Unfit("zip-entries", names.size(), ENTRIES);
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
        boolean media = MEDIA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        var bytes = inflate(zip, xml ? XML_BYTES : MEDIA_BYTES, xml || media);
        if (xml || media) {
            parts.put(name, bytes);
        }
    }

    private byte[] inflate(ZipInputStream zip, int most, boolean kept) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 14];
        int size = 0;
        for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
            size += got;
            total += got;
            if (size > most || total > TOTAL_BYTES) {
                throw new Unfit("zip-bomb", TOTAL_BYTES >> 20);
            }
            if (kept) {
                out.write(buffer, 0, got);
            }
        }
        return out.toByteArray();
    }

    /** The bytes of a part. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** A part as XML. */
    Optional<Element> xml(String name) {
        return part(name).map(Element::read);
    }
}
