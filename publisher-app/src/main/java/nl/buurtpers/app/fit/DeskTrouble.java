package nl.buurtpers.app.fit;

import nl.buurtpers.message.Messages;
import nl.buurtpers.source.Trouble;

/**
 * Troubles in the words of the desk. Who writes files is told which field to add; who fills a form is told which box. What
 * no form can get wrong keeps the words of the files.
 */
public final class DeskTrouble {

    private DeskTrouble() {}

    /** What is wrong and what to do, for who writes in a browser. */
    public static String words(Trouble trouble, String language) {
        var messages = Messages.of(DeskTrouble.class, language);
        var key = "trouble." + trouble.code();
        return messages.has(key) ? messages.text(key, trouble.amounts().toArray()) : trouble.words(language);
    }
}
