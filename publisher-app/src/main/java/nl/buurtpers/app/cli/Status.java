package nl.buurtpers.app.cli;

/** The exit statuses. */
final class Status {

    /** Published, or done what was asked. */
    static final int DONE = 0;

    /** The edition has errors; nothing was written. */
    static final int EDITION = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** A fault of the machine: disk full, no permission; or of the program itself. */
    static final int FAULT = 3;

    private Status() {}
}
