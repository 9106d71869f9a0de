package nl.buurtpers.app;

import java.util.Locale;
import nl.buurtpers.app.cli.CommandLineDesk;

/** The program. */
public final class Buurtpers {

    private Buurtpers() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] arguments) {
        // Digits in names and files must not follow the language of the machine; who is spoken to is asked elsewhere.
        Locale.setDefault(Locale.forLanguageTag("nl"));
        System.exit(CommandLineDesk.ofThisMachine().run(arguments));
    }
}
