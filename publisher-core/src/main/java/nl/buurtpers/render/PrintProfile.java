package nl.buurtpers.render;

import java.util.List;

/**
 * The rules of a print shop. They are data: {@code print-profiles/*.yaml}.
 *
 * @param id its name in {@code newspaper.print-profile}
 * @param title its name for people
 * @param standard {@code X-4}, {@code X-3} or {@code X-1a} (ISO 15930-7, -6, -4)
 * @param outputIntent file name of an ICC profile: one that is bundled, or one in {@code print-profiles/} of the edition
 * @param outputCondition registered name of the printing condition, such as {@code FOGRA39}
 * @param bleed mm beyond the trim on each side
 * @param safeZone mm inside the trim that carry no text
 * @param inkLimit most ink on one spot, in percent
 * @param leastResolution least pixels per inch of a picture
 * @param leastLineWidth thinnest rule, pt
 * @param leastTypeSize smallest type, pt
 * @param blackOnlyText whether text is black ink alone
 * @param outlines whether fonts are turned into outlines
 * @param marks {@code crop}, {@code registration}, {@code colour-bar}
 * @param fileName pattern of the file's name for the shop
 * @param pagesMultiple number of pages is a multiple of this
 */
public record PrintProfile(
        String id,
        String title,
        String standard,
        String outputIntent,
        String outputCondition,
        double bleed,
        double safeZone,
        double inkLimit,
        int leastResolution,
        double leastLineWidth,
        double leastTypeSize,
        boolean blackOnlyText,
        boolean outlines,
        List<String> marks,
        String fileName,
        int pagesMultiple) {

    public PrintProfile {
        marks = List.copyOf(marks);
    }

    /** The profile of an edition that names none. */
    public static final PrintProfile STANDARD = new PrintProfile(
            "standaard",
            "Standaard",
            "X-4",
            "ISOcoated_v2_300_bas.icc",
            "FOGRA39",
            3,
            5,
            300,
            300,
            0.25,
            6,
            true,
            false,
            List.of("crop"),
            "{publication}-{date}",
            4);
}
