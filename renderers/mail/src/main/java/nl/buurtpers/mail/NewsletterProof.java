package nl.buurtpers.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.buurtpers.json.Json;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Finding;
import nl.buurtpers.render.Measure;
import nl.buurtpers.render.OutputFile;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Sink;

/**
 * A letter that is ready to be written.
 *
 * @param measures how long the headlines are
 * @param message HTML of the message
 * @param file HTML of the file
 * @param text plain text of both
 * @param enclosed pictures of both
 * @param pieces makes the letter in pieces, as JSON: only who publishes waits for that
 */
record NewsletterProof(
        Coverage coverage,
        List<Measure> measures,
        Envelope envelope,
        String message,
        String file,
        FlowedText text,
        List<MailPicture> enclosed,
        Supplier<Map<String, Object>> pieces)
        implements Proof {

    private static final String MESSAGE = "newsletter.eml";
    private static final String HTML = "newsletter.html";
    private static final String TEXT = "newsletter.txt";
    private static final String PIECES = "letter.json";

    static Coverage coverage(Letter letter, MailPictures pictures, Plan plan) {
        var places = List.of(MESSAGE, HTML, TEXT);
        var coverage = new Coverage.Builder(plan);
        letter.parts().stream().flatMap(part -> part.items().stream()).forEach(told -> {
            var item = told.item();
            if (told.shortened()) {
                coverage.shortened(item, told.source(), places, reason(told));
            } else if (pictures.complete(item)) {
                coverage.full(item, places);
            } else {
                coverage.shortened(item, item.source(), places, Reason.of("pictures-left-out"));
            }
        });
        return coverage.build();
    }

    /** How long headlines are: an inbox shows some forty characters of one. */
    static List<Measure> measures(Letter letter) {
        return letter.parts().stream()
                .flatMap(part -> part.items().stream())
                .map(told -> told.item())
                .map(item -> new Measure(
                        item.id(), Measure.Unit.CHARACTERS, length(item.head().title())))
                .toList();
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static Reason reason(Letter.Told told) {
        return told.source() == TextSource.SUMMARY
                ? Reason.of(
                        "summary-shown", Linear.words(Linear.text(told.item().text())))
                : Reason.of("title-shown");
    }

    @Override
    public List<Finding> findings() {
        int size = LetterHtml.bytes(message);
        return size > Fitting.MOST
                ? List.of(new Finding.TooLarge(HTML, (size + 999) / 1000, Fitting.MOST / 1000))
                : List.of();
    }

    @Override
    public void paint(Sink sink) throws IOException {
        var language = envelope.language();
        var mime = new MimeLetter(envelope).bytes(CleanText.of(text.flowed()), message, enclosed);
        sink.write(new OutputFile(MESSAGE, "message/rfc822", language), mime);
        sink.write(new OutputFile(HTML, "text/html", language), file.getBytes(StandardCharsets.UTF_8));
        sink.write(
                new OutputFile(TEXT, "text/plain", language),
                CleanText.of(text.file()).getBytes(StandardCharsets.UTF_8));
        sink.write(new OutputFile(PIECES, "application/json", language), Json.bytes(pieces.get()));
        for (var picture : enclosed) {
            var encoded = picture.file();
            sink.write(LetterHtml.path(picture), encoded, language);
        }
    }
}
