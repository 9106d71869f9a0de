package nl.buurtpers.pack;

import java.io.IOException;
import nl.buurtpers.message.Messages;

/** An output folder that must not be used. Nothing was touched. */
public final class Refusal extends IOException {

    private final Why why;
    private final String folder;

    Refusal(Why why, String folder) {
        super(why + " " + folder);
        this.why = why;
        this.folder = folder;
    }

    /** Why a folder is refused. */
    public enum Why {
        /** It is the root or the home folder, or holds the home folder or the working folder. */
        PRECIOUS("precious"),
        /** It is the edition folder, lies in it or holds it. */
        EDITION("edition"),
        /** It is not a folder. */
        NO_FOLDER("no-folder"),
        /** It holds something that is not an earlier publication. */
        FOREIGN("foreign");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    /** Why. */
    public Why why() {
        return why;
    }

    /** Why and what to do, in words. */
    public String words(String language) {
        return Messages.of(Refusal.class, language).text("refusal." + why.key, folder);
    }
}
