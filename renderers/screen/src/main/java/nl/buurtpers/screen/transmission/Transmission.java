package nl.buurtpers.screen.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One full cycle of a service: the packets of each field of the picture. Magazines are sent side by side so that they end
 * together. A receiver that meets a header clears the page until the next field begins: a magazine rests after a header
 * until then (EN 300 706, annex A.3.2.2: page clearing interval of 20 ms).
 */
public final class Transmission {

    /** Fields without packets in front: two frames, in which a transport stream tells what it is. */
    private static final int LEAD_IN = 4;

    private final Station station;
    private final List<List<Packet>> fields;

    private Transmission(Station station, List<List<Packet>> fields) {
        this.station = station;
        this.fields = fields;
    }

    /**
     * Encodes a service.
     *
     * @param pages the subpages of each page, pages by number
     */
    public static Transmission of(Station station, List<List<Screen>> pages) {
        return new Transmission(station, fields(station, magazines(pages, Rotation.of(pages, station.rate()))));
    }

    /** The packets in a row: what inserters read as T42. */
    public byte[] packets() {
        int count = fields.stream().mapToInt(List::size).sum();
        var bytes = new byte[count * Packet.LENGTH];
        int at = 0;
        for (var field : fields) {
            for (var packet : field) {
                packet.copy(bytes, at);
                at += Packet.LENGTH;
            }
        }
        return bytes;
    }

    /** The packets in an MPEG transport stream. */
    public byte[] transportStream() {
        return new TransportStream(station, fields).bytes();
    }

    private static List<Magazine> magazines(List<List<Screen>> pages, Rotation rotation) {
        var magazines = new TreeMap<Integer, List<List<Screen>>>(pages.stream()
                .collect(Collectors.groupingBy(page -> page.getFirst().magazine())));
        return magazines.entrySet().parallelStream()
                .map(magazine -> Magazine.of(magazine.getKey(), magazine.getValue(), rotation))
                .toList();
    }

    private static List<List<Packet>> fields(Station station, List<Magazine> magazines) {
        var fields = new ArrayList<List<Packet>>();
        for (int i = 0; i < LEAD_IN; i++) {
            fields.add(List.of());
        }
        while (!magazines.stream().allMatch(Magazine::isDone)) {
            fields.add(field(station, magazines, fields.size() - LEAD_IN));
        }
        while (fields.size() % Station.FIELDS != 0) {
            fields.add(List.of());
        }
        return fields;
    }

    private static List<Packet> field(Station station, List<Magazine> magazines, int number) {
        var packets = new ArrayList<Packet>(station.lines());
        if (number % Station.FIELDS == 0) {
            packets.add(new ServiceData(station).packet(number / Station.FIELDS));
        }
        var awake = new ArrayList<>(magazines);
        awake.removeIf(Magazine::isDone);
        while (packets.size() < station.lines() && !awake.isEmpty()) {
            var magazine = furthestBehind(awake);
            var packet = magazine.next();
            packets.add(packet);
            if (packet.isHeader() || magazine.isDone()) {
                awake.remove(magazine);
            }
        }
        return packets;
    }

    private static Magazine furthestBehind(List<Magazine> magazines) {
        var furthest = magazines.getFirst();
        for (var magazine : magazines) {
            furthest = magazine.isBehind(furthest) ? magazine : furthest;
        }
        return furthest;
    }
}
