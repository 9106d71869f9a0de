package nl.buurtpers.testkit.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps a standard. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /**
     * The rules that a file breaks, each with its number in the standard and what is wrong; empty when it keeps it.
     *
     * @param flavour such as {@code ua1} or {@code 2a}
     */
    public static List<String> failures(byte[] file, String flavour) throws Exception {
        var wanted = PDFAFlavour.fromString(flavour.toLowerCase(Locale.ROOT));
        if (wanted == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("no standard " + flavour);
        }
        var own = Locale.getDefault();
        // The judge folds words of XMP to lower case by the default locale, which in Turkish makes "Integer" unknown.
        Locale.setDefault(Locale.ROOT);
        try {
            return judge(file, wanted);
        } finally {
            Locale.setDefault(own);
        }
    }

    private static List<String> judge(byte[] file, PDFAFlavour wanted) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), wanted);
                var validator = Foundries.defaultInstance().createValidator(wanted, 50, false, true, false)) {
            var failures = new TreeSet<String>();
            for (var assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext());
                }
            }
            return List.copyOf(failures);
        }
    }
}
