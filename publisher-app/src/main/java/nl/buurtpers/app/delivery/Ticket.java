package nl.buurtpers.app.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a print shop reads of {@code print-ticket.json}. */
record Ticket(
        String file,
        String shopFileName,
        int pages,
        String format,
        String bleed,
        String standard,
        String condition,
        String ink,
        String profile,
        boolean passed,
        List<Check> checks) {

    Ticket {
        checks = List.copyOf(checks);
    }

    /** A rule of the print profile, in words, and whether the file keeps it. */
    record Check(String says, boolean kept, String places) {}

    static Ticket read(byte[] json, String language) {
        var root = new JsonMapper().readTree(json);
        var format = root.path("format");
        var colours = root.path("colours");
        var preflight = root.path("preflight");
        var checks = new ArrayList<Check>();
        for (var check : preflight.path("checks")) {
            checks.add(new Check(
                    check.path("says").asString(""), check.path("kept").asBoolean(), places(check.path("places"))));
        }
        return new Ticket(
                root.path("file").asString("newspaper-print.pdf"),
                root.path("shopFileName").asString(""),
                root.path("pages").asInt(0),
                number(format.path("trimWidthMm"), language) + " × " + number(format.path("trimHeightMm"), language)
                        + " mm",
                number(format.path("bleedMm"), language) + " mm",
                root.path("pdf").path("standard").asString(""),
                colours.path("outputCondition").asString(""),
                number(colours.path("inkLimitPercent"), language) + " %",
                root.path("profile").path("title").asString(""),
                preflight.path("passed").asBoolean(),
                checks);
    }

    private static String number(JsonNode node, String language) {
        var words = node.asString("0");
        return language.startsWith("en") ? words : words.replace('.', ',');
    }

    private static String places(JsonNode places) {
        var words = new ArrayList<String>();
        places.forEach(place -> words.add(place.isValueNode() ? place.asString("") : place.toString()));
        return String.join(", ", words).toLowerCase(Locale.ROOT);
    }
}
