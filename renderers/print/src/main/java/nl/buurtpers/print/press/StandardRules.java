package nl.buurtpers.print.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.render.PrintProfile;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.jspecify.annotations.Nullable;

/** What a file says of itself: its standard, its metadata, the press that it is meant for (ISO 15930, 6). */
record StandardRules(PDDocument pdf, PrintProfile profile, Ledger ledger) {

    private static final double ROUNDING = 0.02;

    void check() throws IOException {
        var standard = PressStandard.of(profile.standard());
        ledger.measured(PressRule.STANDARD, rounded(pdf.getVersion()), rounded(standard.pdfVersion()));
        version(standard);
        identity();
        metadata(standard);
        outputIntent();
    }

    private static double rounded(float version) {
        return Math.round(version * 10) / 10.0;
    }

    private void version(PressStandard standard) {
        var information = pdf.getDocumentInformation();
        if (pdf.getVersion() > standard.pdfVersion() + ROUNDING) {
            standard("PDF " + rounded(pdf.getVersion()));
        }
        for (var entry : standard.information().entrySet()) {
            if (!entry.getValue().equals(information.getCustomMetadataValue(entry.getKey()))) {
                standard(entry.getKey());
            }
        }
    }

    private void identity() {
        var information = pdf.getDocumentInformation();
        if (pdf.isEncrypted()) {
            standard("Encrypt");
        }
        if (pdf.getDocument().getDocumentID() == null) {
            standard("ID");
        }
        if (!"False".equals(information.getTrapped()) && !"True".equals(information.getTrapped())) {
            standard("Trapped");
        }
        if (information.getTitle() == null || information.getTitle().isBlank()) {
            standard("Title");
        }
    }

    private void standard(String what) {
        var standard = PressStandard.of(profile.standard());
        ledger.broken(
                PressRule.STANDARD,
                rounded(pdf.getVersion()),
                rounded(standard.pdfVersion()),
                standard.version() + ", " + what);
    }

    private void metadata(PressStandard standard) throws IOException {
        var metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            wrong("Metadata");
            return;
        }
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var property = standard.metadataPrefix() + ":GTS_PDFXVersion";
        if (!value(xmp, property).equals(Optional.of(standard.version()))) {
            wrong(property);
        }
        if (!value(xmp, "pdf:Trapped")
                .equals(Optional.ofNullable(pdf.getDocumentInformation().getTrapped()))) {
            wrong("pdf:Trapped");
        }
        for (var date : new String[] {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID"}) {
            if (value(xmp, date).isEmpty()) {
                wrong(date);
            }
        }
    }

    private void wrong(String what) {
        ledger.broken(PressRule.METADATA, 0, 0, what);
    }

    private static Optional<String> value(String xmp, String property) {
        var found =
                Pattern.compile("<" + property + ">([^<]*)</" + property + ">").matcher(xmp);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private void outputIntent() throws IOException {
        var intents = pdf.getDocumentCatalog().getOutputIntents();
        ledger.measured(PressRule.OUTPUT_INTENT, intents.size(), 1);
        if (intents.size() != 1) {
            ledger.broken(PressRule.OUTPUT_INTENT, intents.size(), 1, "OutputIntents");
            return;
        }
        fault(intents.getFirst()).ifPresent(what -> ledger.broken(PressRule.OUTPUT_INTENT, 1, 1, what));
    }

    private Optional<String> fault(PDOutputIntent intent) throws IOException {
        if (!"GTS_PDFX".equals(intent.getCOSObject().getNameAsString(COSName.S))) {
            return Optional.of("GTS_PDFX");
        }
        if (!profile.outputCondition().equals(intent.getOutputConditionIdentifier())) {
            return Optional.of(String.valueOf(intent.getOutputConditionIdentifier()));
        }
        return isPrinterProfile(intent.getDestOutputIntent()) ? Optional.empty() : Optional.of("DestOutputProfile");
    }

    private static boolean isPrinterProfile(@Nullable COSStream stream) throws IOException {
        if (stream == null || stream.getInt(COSName.N) != 4) {
            return false;
        }
        try (var in = stream.createInputStream()) {
            return OutputCondition.isOfPress(in.readNBytes(OutputCondition.HEADER));
        }
    }
}
