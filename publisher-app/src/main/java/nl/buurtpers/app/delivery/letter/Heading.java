package nl.buurtpers.app.delivery.letter;

import java.time.ZonedDateTime;

/**
 * What all copies of a letter have in common.
 *
 * @param from address of the sender
 * @param listId such as {@code wijk.nieuwsbrief.buurtpers.example} (RFC 2919): the same for ever
 * @param subject one line
 * @param preheader one line; may be empty
 * @param archive where the edition can be read on the web
 * @param help where the list is explained
 * @param owner address of who answers for it
 * @param date when it is mailed
 */
public record Heading(
        String from,
        String listId,
        String subject,
        String preheader,
        String archive,
        String help,
        String owner,
        ZonedDateTime date) {}
