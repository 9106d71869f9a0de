package nl.buurtpers.print.press;

import java.util.Map;
import java.util.TreeMap;

/** The editions of PDF/X that are written. */
public enum PressStandard {
    /** ISO 15930-7. */
    X_4("PDF/X-4", 1.6f),
    /** ISO 15930-6. */
    X_3("PDF/X-3:2003", 1.4f),
    /** ISO 15930-4. */
    X_1A("PDF/X-1a:2003", 1.4f);

    private final String version;
    private final float pdfVersion;

    PressStandard(String version, float pdfVersion) {
        this.version = version;
        this.pdfVersion = pdfVersion;
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

    /**
     * What the document information dictionary says of the standard: X-4 names itself in the metadata alone, and X-1a,
     * which came as a conformance level of an older standard, is still looked up as one.
     */
    public Map<String, String> information() {
        return switch (this) {
            case X_4 -> Map.of();
            case X_3 -> Map.of("GTS_PDFXVersion", version);
            case X_1A -> new TreeMap<>(Map.of("GTS_PDFXVersion", version, "GTS_PDFXConformance", version));
        };
    }

    /** The prefix of the metadata that name the standard. */
    public String metadataPrefix() {
        return this == X_4 ? "pdfxid" : "pdfx";
    }

    /** The namespace of that prefix. */
    public String metadataNamespace() {
        return this == X_4 ? "http://www.npes.org/pdfx/ns/id/" : "http://ns.adobe.com/pdfx/1.3/";
    }

    /** The names and values in those metadata. */
    public Map<String, String> metadata() {
        return this == X_4 ? Map.of("GTS_PDFXVersion", version) : information();
    }
}
