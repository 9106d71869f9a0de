package nl.buurtpers.print.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtpers.render.PrintProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Reads a press file and holds it against the rules of a print shop, as the shop will. There is no free judge of PDF/X, so
 * this looks at what ISO 15930 asks and what files of ours could get wrong; a shop's own preflight has the last word.
 *
 * @param checks one for each rule, in the order of {@link PressRule}
 */
public record Preflight(List<Check> checks) {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double ROUNDING = 0.02;
    private static final Pattern XMP_VERSION =
            Pattern.compile("<pdfxid:GTS_PDFXVersion>([^<]*)</pdfxid:GTS_PDFXVersion>");

    public Preflight {
        checks = List.copyOf(checks);
    }

    /**
     * Whether a rule is kept.
     *
     * @param page where the worst amount was found, counted from 1; 0 for the whole file
     * @param found the worst amount, in the unit of the rule; the number of cases for rules without one
     * @param asked the amount that the profile asks
     */
    public record Check(PressRule rule, boolean kept, int page, double found, double asked) {

        static Check none(PressRule rule, int page, int cases) {
            return new Check(rule, cases == 0, page, cases, 0);
        }
    }

    /** Whether every rule is kept. */
    public boolean passed() {
        return broken().isEmpty();
    }

    /** The rules that are broken. */
    public List<Check> broken() {
        return checks.stream().filter(check -> !check.kept()).toList();
    }

    /** Reads a press file. */
    public static Preflight of(byte[] file, PrintProfile profile) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new Reader(pdf, profile).read();
        }
    }

    private record Reader(PDDocument pdf, PrintProfile profile) {

        Preflight read() throws IOException {
            var ink = new InkReader(profile.inkLimit(), profile.leastResolution());
            int number = 0;
            for (var page : pdf.getPages()) {
                ink.read(page, ++number);
            }
            var checks = new ArrayList<Check>();
            checks.add(new Check(PressRule.STANDARD, standard(), 0, pdf.getVersion(), 0));
            checks.add(Check.none(PressRule.OUTPUT_INTENT, 0, outputIntent() ? 0 : 1));
            checks.add(pages());
            checks.add(boxes());
            checks.add(bleed());
            checks.add(ink.resolution());
            checks.add(ink.most());
            checks.add(ink.strangeColours());
            checks.add(fonts());
            checks.add(annotations());
            checks.add(ink.transparency());
            return new Preflight(checks);
        }

        private boolean standard() throws IOException {
            var standard = PressStandard.of(profile.standard());
            var metadata = pdf.getDocumentCatalog().getMetadata();
            if (metadata == null || pdf.isEncrypted() || pdf.getVersion() > standard.pdfVersion() + ROUNDING) {
                return false;
            }
            var xmp = XMP_VERSION.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
            var information = pdf.getDocumentInformation();
            boolean named = xmp.find() && xmp.group(1).equals(standard.version());
            boolean inInformation = standard.version().equals(information.getCustomMetadataValue("GTS_PDFXVersion"));
            return named
                    && (inInformation || !standard.namedInInformation())
                    && "False".equals(information.getTrapped())
                    && information.getTitle() != null
                    && pdf.getDocument().getDocumentID() != null;
        }

        private boolean outputIntent() throws IOException {
            var intents = pdf.getDocumentCatalog().getOutputIntents();
            if (intents.size() != 1) {
                return false;
            }
            var intent = intents.getFirst();
            var dictionary = intent.getCOSObject();
            return "GTS_PDFX".equals(dictionary.getNameAsString(COSName.S))
                    && profile.outputCondition().equals(intent.getOutputConditionIdentifier())
                    && isPrinterProfile(intent.getDestOutputIntent());
        }

        /** Header of an ICC profile: class at byte 12, colour space at byte 16 (ICC.1, 7.2). */
        private static boolean isPrinterProfile(@Nullable COSStream stream) throws IOException {
            if (stream == null || stream.getInt(COSName.N) != 4) {
                return false;
            }
            try (var in = stream.createInputStream()) {
                var header = new String(in.readNBytes(20), StandardCharsets.ISO_8859_1);
                return header.length() == 20 && header.startsWith("prtrCMYK", 12);
            }
        }

        private Check pages() {
            int pages = pdf.getNumberOfPages();
            int multiple = Math.max(1, profile.pagesMultiple());
            return new Check(PressRule.PAGES_MULTIPLE, pages % multiple == 0, 0, pages, multiple);
        }

        private Check boxes() {
            var first = pdf.getPage(0).getTrimBox();
            int wrong = 0;
            int where = 0;
            int number = 0;
            for (var page : pdf.getPages()) {
                number++;
                boolean kept = page.getCOSObject().containsKey(COSName.TRIM_BOX)
                        && holds(page.getMediaBox(), page.getBleedBox())
                        && holds(page.getBleedBox(), page.getTrimBox())
                        && Math.abs(first.getWidth() - page.getTrimBox().getWidth()) < ROUNDING
                        && Math.abs(first.getHeight() - page.getTrimBox().getHeight()) < ROUNDING;
                if (!kept) {
                    wrong++;
                    where = where == 0 ? number : where;
                }
            }
            return Check.none(PressRule.BOXES, where, wrong);
        }

        private static boolean holds(PDRectangle outer, PDRectangle inner) {
            return outer.getLowerLeftX() <= inner.getLowerLeftX() + ROUNDING
                    && outer.getLowerLeftY() <= inner.getLowerLeftY() + ROUNDING
                    && outer.getUpperRightX() >= inner.getUpperRightX() - ROUNDING
                    && outer.getUpperRightY() >= inner.getUpperRightY() - ROUNDING;
        }

        private Check bleed() {
            double least = Double.MAX_VALUE;
            int where = 0;
            int number = 0;
            for (var page : pdf.getPages()) {
                number++;
                double bleed = bleed(page) / POINTS_PER_MM;
                if (bleed < least) {
                    least = bleed;
                    where = number;
                }
            }
            return new Check(PressRule.BLEED, least >= profile.bleed() - ROUNDING, where, least, profile.bleed());
        }

        private static double bleed(PDPage page) {
            var bleed = page.getBleedBox();
            var trim = page.getTrimBox();
            return Math.min(
                    Math.min(
                            trim.getLowerLeftX() - bleed.getLowerLeftX(), trim.getLowerLeftY() - bleed.getLowerLeftY()),
                    Math.min(
                            bleed.getUpperRightX() - trim.getUpperRightX(),
                            bleed.getUpperRightY() - trim.getUpperRightY()));
        }

        private Check fonts() throws IOException {
            Set<COSDictionary> seen = new HashSet<>();
            int missing = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (seen.add(font.getCOSObject()) && !font.isEmbedded()) {
                        missing++;
                    }
                }
            }
            return Check.none(PressRule.FONTS, 0, missing);
        }

        private Check annotations() {
            int cases = 0;
            for (var page : pdf.getPages()) {
                COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
                cases += annotations == null ? 0 : annotations.size();
                cases += page.getCOSObject().containsKey(COSName.AA) ? 1 : 0;
            }
            var catalog = pdf.getDocumentCatalog().getCOSObject();
            for (var name : List.of("OpenAction", "AA", "AcroForm", "EmbeddedFiles", "JavaScript")) {
                cases += catalog.containsKey(COSName.getPDFName(name)) ? 1 : 0;
            }
            return Check.none(PressRule.ANNOTATIONS, 0, cases);
        }
    }
}
