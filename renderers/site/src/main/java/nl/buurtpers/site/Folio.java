package nl.buurtpers.site;

import java.util.List;
import java.util.Optional;

/**
 * What every page says of itself and of the site.
 *
 * @param root path from the page to the folder of the site: empty or {@code ../}
 * @param lang BCP 47 tag of the edition
 * @param dir direction of its writing
 * @param title of the page, for the window and for search engines
 * @param description of the page
 * @param canonical its address on the neighbourhood's website
 * @param shared address of the picture that goes with it when somebody shares it
 * @param publication name of the paper
 * @param neighbourhood the neighbourhood, with its town
 * @param dateline day of publication in words
 * @param isoDate day of publication, ISO 8601
 * @param edition title, number and year
 * @param logo its logo
 * @param nav links to sections, diary and directory
 */
record Folio(
        String root,
        String lang,
        String dir,
        String title,
        String description,
        Optional<String> canonical,
        Optional<String> shared,
        String publication,
        String neighbourhood,
        String dateline,
        String isoDate,
        Optional<String> edition,
        Optional<Image> logo,
        List<Link> nav) {

    Folio {
        nav = List.copyOf(nav);
    }
}
