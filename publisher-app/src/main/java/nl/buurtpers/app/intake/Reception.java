package nl.buurtpers.app.intake;

import java.time.LocalDate;
import java.time.ZoneId;

/** Where everything that volunteers bring comes in. Stateless; may be called from any thread. */
public final class Reception {

    private static final int OLE = 0xd0cf11e0;

    private Reception() {}

    /**
     * A document of Word (.docx) or LibreOffice (.odt); which of the two, its content says.
     *
     * @param file the bytes
     * @param name its name as the volunteer knows it: the title where it has no other
     */
    public static Brought document(byte[] file, String name) {
        return answered(() -> {
            if (file.length >= 4 && java.nio.ByteBuffer.wrap(file).getInt() == OLE) {
                throw new Unfit("old-word");
            }
            var archive = Archive.of(file);
            boolean word = archive.part("word/document.xml").isPresent();
            return word ? Docx.read(archive, name) : Odt.read(archive, name);
        });
    }

    /**
     * HTML as it is pasted.
     *
     * @param name what to call it where it has no heading
     */
    public static Brought html(String html, String name) {
        return answered(() -> PastedHtml.read(html, name));
    }

    /**
     * A calendar in iCalendar form. Its events have their UID as {@link Draft#source()}.
     *
     * @param zone zone of the edition
     * @param from first day of which events are asked
     * @param to last one
     */
    public static Brought calendar(byte[] file, ZoneId zone, LocalDate from, LocalDate to) {
        return answered(() -> CalendarEvents.read(file, zone, from, to));
    }

    /**
     * A feed in RSS or Atom. Its entries have their id as {@link Draft#source()}.
     *
     * @param zone zone of the edition
     */
    public static Brought feed(byte[] file, ZoneId zone) {
        return answered(() -> FeedEntries.read(file, zone));
    }

    private interface Reading {
        Brought read();
    }

    private static Brought answered(Reading reading) {
        try {
            return reading.read();
        } catch (Unfit e) {
            return e.refused();
        } catch (StackOverflowError e) {
            return new Unfit("xml-too-much").refused();
        }
    }
}
