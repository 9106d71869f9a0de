package nl.buurtpers.print.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.buurtpers.message.Messages;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.testkit.DrawnAssets;
import nl.buurtpers.typeset.font.FontFace;
import nl.buurtpers.typeset.font.FontLibrary;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Element;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Ink;
import nl.buurtpers.typeset.frame.Kerns;
import nl.buurtpers.typeset.frame.Mark;
import nl.buurtpers.typeset.frame.Page;
import nl.buurtpers.typeset.frame.Piece;
import org.junit.jupiter.api.Test;

class PressRulesTest {

    private static final FontFace FACE = FontLibrary.face(FontLibrary.SERIF, 400, false);
    private static final Messages DUTCH = Messages.of("nl");

    @Test
    void pages_that_keep_every_rule_give_no_findings() {
        assertThat(check(PrintProfile.STANDARD, text(60, 100, 9), picture(1200), rule(0.5)))
                .isEmpty();
    }

    @Test
    void small_type_is_told_once_with_the_smallest_size() {
        var findings = check(PrintProfile.STANDARD, text(60, 100, 5), text(60, 120, 4.5));

        assertThat(findings)
                .extracting(finding -> finding.words(DUTCH))
                .containsExactly(
                        "Standaard: letters van ten minste 6 pt; op bladzijde 1, 21,2 mm van links en 42,3 mm van boven"
                                + " staan letters van 4,5 pt (op 2 plaatsen)");
    }

    @Test
    void text_near_the_edge_is_told_in_millimetres() {
        assertThat(check(PrintProfile.STANDARD, text(6, 100, 9)))
                .extracting(finding -> finding.words(Messages.of("en")))
                .containsExactly(
                        "Standaard: text at least 5 mm from the trim; on page 1, 2.1 mm from the left and 35.3 mm from the top"
                                + " it is 2.12 mm (in 1 place)");
    }

    @Test
    void a_coarse_picture_is_told_with_its_item() {
        var composition = compose(picture(400));

        var findings = PressRules.check(
                composition, onePage(PrintProfile.STANDARD), new DrawnAssets(), _ -> Optional.of("boom"));
        assertThat(findings).extracting(Finding::item).containsExactly(Optional.of("boom"));
        assertThat(findings)
                .extracting(finding -> finding.words(DUTCH))
                .containsExactly("Standaard: afbeeldingen van ten minste 300 punten per inch; a.jpg op bladzijde 1,"
                        + " 21,2 mm van links en 21,2 mm van boven heeft er 144 (op 1 plaats)");
    }

    @Test
    void hairlines_and_odd_page_counts_are_told() {
        assertThat(check(compose(rule(0.1)), PrintProfile.STANDARD))
                .extracting(finding -> ((Finding.PressRule) finding).rule())
                .containsExactly("pages-multiple", "least-line-width");
    }

    @Test
    void what_the_house_cannot_do_for_a_shop_is_told() {
        var other = new PrintProfile(
                "x", "X", "X-5", "Eigen.icc", "PSO", 3, 5, 300, 300, 0.25, 6, true, true, List.of(), "x", 1);

        assertThat(check(other, text(60, 100, 9)))
                .extracting(finding -> ((Finding.PressRule) finding).rule())
                .containsExactly("standard", "output-intent");
    }

    @Test
    void every_rule_has_words_in_both_languages() {
        for (var language : List.of("nl", "en")) {
            var messages = Messages.of(language);
            assertThat(List.of(
                            PressRule.STANDARD,
                            PressRule.OUTPUT_INTENT,
                            PressRule.PAGES_MULTIPLE,
                            PressRule.LEAST_TYPE_SIZE,
                            PressRule.LEAST_LINE_WIDTH,
                            PressRule.SAFE_ZONE,
                            PressRule.LEAST_RESOLUTION))
                    .allMatch(rule -> messages.has("finding.press." + rule.key()));
        }
    }

    private static List<Finding> check(PrintProfile profile, Frame... frames) {
        return check(compose(frames), onePage(profile));
    }

    private static List<Finding> check(Composition composition, PrintProfile profile) {
        return PressRules.check(composition, profile, new DrawnAssets(), _ -> Optional.empty());
    }

    private static PrintProfile onePage(PrintProfile p) {
        return new PrintProfile(
                p.id(),
                p.title(),
                p.standard(),
                p.outputIntent(),
                p.outputCondition(),
                p.bleed(),
                p.safeZone(),
                p.inkLimit(),
                p.leastResolution(),
                p.leastLineWidth(),
                p.leastTypeSize(),
                p.blackOnlyText(),
                p.outlines(),
                p.marks(),
                p.fileName(),
                1);
    }

    private static Composition compose(Frame... frames) {
        return new Composition(
                "t",
                "nl",
                new Element.Branch(Mark.Plain.DOCUMENT, List.of(new Element.Leaf(Mark.Plain.P, 1))),
                List.of(new Page(595, 842, "1", List.of(Piece.of(1, List.of(frames))))),
                List.of());
    }

    private static Frame text(double x, double baseline, double size) {
        return new Frame.TextRun(
                x, baseline, 40, FACE, size, Ink.BLACK, "tekst", Kerns.NONE, 0, 0, Frame.Ending.NOTHING);
    }

    private static Frame picture(int pixels) {
        return new Frame.PictureFrame(60, 60, 200, 100, "a.jpg", new Frame.Crop(0, 0, pixels, pixels));
    }

    private static Frame rule(double thickness) {
        return new Frame.Rule(60, 60, 100, 60, thickness, Ink.BLACK);
    }
}
