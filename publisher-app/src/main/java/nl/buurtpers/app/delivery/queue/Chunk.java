package nl.buurtpers.app.delivery.queue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a mailing, leased by a session.
 *
 * @param lane group of domains to which all of it goes
 * @param done how many copies were dealt with
 * @param flying place of the copy of which a server may have the words already; -1: none
 * @param fence number of this lease: whoever holds an older one marks nothing any more
 * @param again whether these copies were tried before
 * @param readers ids of those who get its copies, in order
 */
record Chunk(long mailing, int no, String lane, int done, int flying, long fence, boolean again, List<Long> readers) {

    Chunk {
        readers = List.copyOf(readers);
    }

    static byte[] packed(List<Long> readers) {
        var bytes = ByteBuffer.allocate(readers.size() * Long.BYTES);
        readers.forEach(bytes::putLong);
        return bytes.array();
    }

    static List<Long> unpacked(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed);
        var readers = new ArrayList<Long>(packed.length / Long.BYTES);
        while (bytes.hasRemaining()) {
            readers.add(bytes.getLong());
        }
        return readers;
    }
}
