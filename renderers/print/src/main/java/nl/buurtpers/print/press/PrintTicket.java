package nl.buurtpers.print.press;

import java.util.List;
import java.util.Map;
import nl.buurtpers.json.Json;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Edition;
import nl.buurtpers.render.PrintProfile;
import nl.buurtpers.typeset.frame.Composition;
import nl.buurtpers.typeset.frame.Page;

/**
 * What a print shop wants to know of a press file, as {@code print-ticket.json}.
 *
 * @param edition what is printed
 * @param composition its pages
 * @param profile the rules it was made by
 * @param file name of the press file beside the ticket
 * @param outputIntent the ICC profile that is in it
 * @param preflight what the file was found to be
 */
public record PrintTicket(
        Edition edition,
        Composition composition,
        PrintProfile profile,
        String file,
        String outputIntent,
        Preflight preflight) {

    private static final double MM_PER_POINT = 25.4 / 72;

    /** The ticket as UTF-8. */
    public byte[] json() {
        return Json.bytes(Json.object(
                "title",
                composition.title(),
                "publication",
                edition.publication(),
                "number",
                edition.number(),
                "year",
                edition.year(),
                "date",
                edition.date().toString(),
                "language",
                edition.language(),
                "file",
                file,
                "shopFileName",
                ShopFileName.of(profile.fileName(), edition, composition.pages().size()),
                "pages",
                composition.pages().size(),
                "format",
                format(),
                "colours",
                colours(),
                "pdf",
                Json.object(
                        "standard",
                        PressStandard.of(profile.standard()).version(),
                        "fontsEmbedded",
                        !profile.outlines(),
                        "lettersAsOutlines",
                        profile.outlines(),
                        "marks",
                        profile.marks()),
                "profile",
                rules(),
                "preflight",
                Json.object("passed", preflight.passed(), "checks", checks())));
    }

    private Map<String, Object> format() {
        var first = composition.pages().getFirst();
        return Json.object(
                "trimWidthMm",
                millimetres(first.width()),
                "trimHeightMm",
                millimetres(first.height()),
                "orientation",
                first.width() > first.height() ? "landscape" : "portrait",
                "sameOnEveryPage",
                composition.pages().stream().allMatch(page -> isLike(page, first)),
                "bleedMm",
                profile.bleed(),
                "safeZoneMm",
                profile.safeZone());
    }

    private static boolean isLike(Page page, Page first) {
        return page.width() == first.width() && page.height() == first.height();
    }

    private static double millimetres(double points) {
        return Math.round(points * MM_PER_POINT * 10) / 10.0;
    }

    private Map<String, Object> colours() {
        return Json.object(
                "inks",
                List.of("cyan", "magenta", "yellow", "black"),
                "blackText",
                profile.blackOnlyText() ? "black ink alone" : "as converted",
                "outputCondition",
                profile.outputCondition(),
                "iccProfile",
                outputIntent,
                "inkLimitPercent",
                profile.inkLimit());
    }

    private Map<String, Object> rules() {
        return Json.object(
                "id",
                profile.id(),
                "title",
                profile.title(),
                "leastResolutionPpi",
                profile.leastResolution(),
                "leastLineWidthPt",
                profile.leastLineWidth(),
                "leastTypeSizePt",
                profile.leastTypeSize(),
                "pagesMultipleOf",
                profile.pagesMultiple());
    }

    private List<Map<String, Object>> checks() {
        var messages = Messages.of(PrintTicket.class, edition.language());
        return preflight.checks().stream().map(check -> check(check, messages)).toList();
    }

    private static Map<String, Object> check(Preflight.Check check, Messages messages) {
        return Json.object(
                "rule",
                check.rule().key(),
                "says",
                messages.text("preflight." + check.rule().key()),
                "kept",
                check.kept(),
                "found",
                hundredths(check.found()),
                "asked",
                check.asked(),
                "times",
                check.times(),
                "places",
                check.breaches().stream().map(breach -> place(breach, messages)).toList());
    }

    private static Map<String, Object> place(Breach breach, Messages messages) {
        var spot = breach.spot();
        return Json.object(
                "page",
                spot.map(Breach.Spot::page),
                "xMm",
                spot.map(Breach.Spot::x),
                "yMm",
                spot.map(Breach.Spot::y),
                "item",
                spot.flatMap(Breach.Spot::item),
                "found",
                hundredths(breach.found()),
                "message",
                breach.words(messages));
    }

    private static double hundredths(double amount) {
        return Math.round(amount * 100) / 100.0;
    }
}
