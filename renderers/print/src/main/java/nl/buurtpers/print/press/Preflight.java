package nl.buurtpers.print.press;

import java.io.IOException;
import java.util.List;
import nl.buurtpers.render.PrintProfile;
import org.apache.pdfbox.Loader;

/**
 * Reads a press file and holds it against the rules of a print shop, as the shop will. There is no free judge of PDF/X, so
 * this looks at what ISO 15930 asks and what files of ours could get wrong; a shop's own preflight has the last word.
 *
 * @param checks one for each rule, in the order of {@link PressRule}
 */
public record Preflight(List<Check> checks) {

    public Preflight {
        checks = List.copyOf(checks);
    }

    /**
     * What became of a rule.
     *
     * @param found the worst amount, in the unit of the rule; 0 for rules without one
     * @param asked the amount that the profile asks
     * @param times on how many places it is broken
     * @param breaches the first of those places
     */
    public record Check(PressRule rule, double found, double asked, int times, List<Breach> breaches) {

        public Check {
            breaches = List.copyOf(breaches);
        }

        /** Whether the rule is kept. */
        public boolean kept() {
            return times == 0;
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

    /** The rules that are broken, by name. */
    public List<PressRule> brokenRules() {
        return broken().stream().map(Check::rule).toList();
    }

    /** What was found for a rule. */
    public Check check(PressRule rule) {
        return checks.stream().filter(check -> check.rule() == rule).findFirst().orElseThrow();
    }

    /** Reads a press file of which nothing else is known. */
    public static Preflight of(byte[] file, PrintProfile profile) throws IOException {
        return of(file, profile, ItemsByPlace.UNKNOWN);
    }

    /** Reads a press file; what breaks a rule is told with the item that was composed on its place. */
    public static Preflight of(byte[] file, PrintProfile profile, ItemsByPlace items) throws IOException {
        var ledger = new Ledger(items);
        try (var pdf = Loader.loadPDF(file)) {
            new StandardRules(pdf, profile, ledger).check();
            new PageRules(pdf, profile, ledger, items.pages()).check();
            new ObjectRules(pdf, profile, ledger).check();
            var contents = new ContentRules(profile, ledger);
            int number = 0;
            for (var page : pdf.getPages()) {
                contents.read(new PressPage(page, ++number));
            }
            contents.end();
        }
        return new Preflight(ledger.checks());
    }
}
