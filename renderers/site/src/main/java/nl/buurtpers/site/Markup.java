package nl.buurtpers.site;

/**
 * HTML that {@link BodyHtml} wrote, all words of the edition escaped in it. It is the one thing that a template may write
 * as it is.
 *
 * @param html well-formed HTML
 */
record Markup(String html) {}
