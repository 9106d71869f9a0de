package nl.buurtpers.app;

import nl.buurtpers.app.cli.CommandLineDesk;

/** The program. */
public final class Buurtpers {

    private Buurtpers() {}

    /** Runs one command and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(CommandLineDesk.ofThisMachine().run(arguments));
    }
}
