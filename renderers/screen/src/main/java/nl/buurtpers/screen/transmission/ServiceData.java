package nl.buurtpers.screen.transmission;

import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.stream.IntStream;

/**
 * Packet 8/30 format 1, sent once a second: initial page, time, name (EN 300 706, 9.8.1). The network identification code
 * is that of a service without one.
 *
 * @param station what is told
 */
record ServiceData(Station station) {

    private static final int MAGAZINE = 8;
    private static final int NUMBER = 30;
    private static final int FORMAT_1 = 0;
    private static final int NO_CODE = 0;
    private static final int HALF_HOUR = 30 * 60;

    /** Reserved bits of the time offset are ones. */
    private static final int OFFSET = 0x81;

    private static final int WEST = 0x40;

    /** The packet of a second, counted from the start. */
    Packet packet(int second) {
        var packet = new Packet.Setting(MAGAZINE, NUMBER).nibble(FORMAT_1);
        PageAddress.any(station.initialPage()).absolute(packet);
        packet.raw(NO_CODE).raw(NO_CODE).raw(offset());
        time(packet, second);
        IntStream.range(0, 4).forEach(_ -> packet.raw(0));
        return packet.codes(station.name()).packet();
    }

    /** Local time less universal time, in half hours. */
    private int offset() {
        int seconds = station.start().getOffset().getTotalSeconds();
        return OFFSET | ((Math.abs(seconds) / HALF_HOUR) << 1) | (seconds < 0 ? WEST : 0);
    }

    /** Modified Julian date in five digits, then hours, minutes and seconds; each digit is sent plus one. */
    private void time(Packet.Setting packet, int second) {
        var time = station.start().withZoneSameInstant(ZoneOffset.UTC).plusSeconds(second);
        int day = Math.toIntExact(time.getLong(JulianFields.MODIFIED_JULIAN_DAY));
        packet.raw(day / 10_000 % 10 + 1);
        digits(packet, day / 100);
        digits(packet, day);
        digits(packet, time.getHour());
        digits(packet, time.getMinute());
        digits(packet, time.getSecond());
    }

    private static void digits(Packet.Setting packet, int number) {
        packet.raw(((number / 10 % 10 + 1) << 4) | (number % 10 + 1));
    }
}
