package nl.buurtpers.site;

import java.util.Optional;

/**
 * An item on a page that lists items.
 *
 * @param href path of its own page
 * @param lang BCP 47 tag, where it is not that of the edition
 * @param dir direction of its writing, where it has a language of its own
 * @param kicker the section it is from
 * @param title headline
 * @param summary one to three sentences
 * @param image its picture
 * @param mark "Advertentie" or "Gaat niet door"
 * @param when day and time, where it is an event
 * @param start day on which it starts, ISO 8601
 * @param day day of the month, in digits
 * @param month name of the month, short
 * @param where place of an event, address of a service
 * @param phone telephone number of a service, with its address
 */
record Card(
        String href,
        Optional<String> lang,
        Optional<String> dir,
        String kicker,
        String title,
        Optional<String> summary,
        Optional<Image> image,
        Optional<String> mark,
        Optional<String> when,
        Optional<String> start,
        Optional<String> day,
        Optional<String> month,
        Optional<String> where,
        Optional<FactRow> phone) {}
