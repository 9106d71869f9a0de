package nl.buurtpers.print.press;

/** The editions of PDF/X that are written. */
public enum PressStandard {
    /** ISO 15930-7. */
    X_4("PDF/X-4", 1.6f, false),
    /** ISO 15930-6. */
    X_3("PDF/X-3:2003", 1.4f, true),
    /** ISO 15930-4. */
    X_1A("PDF/X-1a:2003", 1.4f, true);

    private final String version;
    private final float pdfVersion;
    private final boolean namedInInformation;

    PressStandard(String version, float pdfVersion, boolean namedInInformation) {
        this.version = version;
        this.pdfVersion = pdfVersion;
        this.namedInInformation = namedInInformation;
    }

    /** The standard of a print profile: {@code X-4}, {@code X-3} or {@code X-1a}; X-4 for every other word. */
    public static PressStandard of(String name) {
        return switch (name) {
            case "X-3" -> X_3;
            case "X-1a" -> X_1A;
            default -> X_4;
        };
    }

    /** What the file calls itself. */
    public String version() {
        return version;
    }

    /** The version of PDF that it is written in. */
    public float pdfVersion() {
        return pdfVersion;
    }

    /** Whether the document information dictionary names the standard too; X-4 names it in XMP alone. */
    public boolean namedInInformation() {
        return namedInInformation;
    }
}
