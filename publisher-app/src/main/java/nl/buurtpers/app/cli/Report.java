package nl.buurtpers.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.publishing.Remark;
import nl.buurtpers.app.publishing.Result;
import nl.buurtpers.json.Json;
import nl.buurtpers.pack.Artifact;
import nl.buurtpers.pack.CoverageReport;
import nl.buurtpers.pack.Outcome;
import nl.buurtpers.render.Severity;

/**
 * Tells what came of a run: findings on standard error, what was made on standard output.
 *
 * <p>A finding has the form of compilers, {@code articles/020-x.md:4: error: ...}, so that text editors and scripts find
 * the place. The words {@code error}, {@code warning} and {@code info} are the same in every language for that reason; the
 * rest is in the language of the edition.
 *
 * @param console where
 * @param options how much, and in which form
 * @param writing whether the run was to write anything
 */
record Report(Console console, RunOptions options, boolean writing) {

    /** Tells it; the result is the exit status. */
    int give(Result result) {
        var language = language(result);
        var remarks = Remark.all(result, language);
        remarks.stream()
                .filter(remark -> shown(remark.severity()))
                .forEach(remark -> console.err().println(line(remark)));
        int status = status(result);
        if (options.json()) {
            console.out().print(Json.text(json(result, remarks, status)));
        }
        conclude(result, remarks);
        return status;
    }

    private static String line(Remark remark) {
        var place =
                remark.line().isPresent() ? remark.file() + ":" + remark.line().getAsInt() : remark.file();
        var where = remark.channel().map(id -> id + ": ").orElse("");
        return Console.clean(place + ": " + remark.severity().key() + ": " + where + remark.words());
    }

    /** Who checks wants to know everything; who publishes, what readers would stumble over. */
    private boolean shown(Severity severity) {
        return switch (severity) {
            case ERROR -> true;
            case WARNING -> !options.quiet();
            case INFO -> !options.quiet() && !writing;
        };
    }

    /** An edition is talked about in its own language, unless somebody asked for another. */
    private String language(Result result) {
        return switch (result) {
            case Result.Composed composed
            when !options.languageAsked() -> composed.manuscript().edition().language();
            case Result.Composed _, Result.Misused _, Result.Refused _ -> console.language();
        };
    }

    private static int status(Result result) {
        return switch (result) {
            case Result.Misused _ -> Status.USAGE;
            case Result.Refused _ -> Status.EDITION;
            case Result.Composed composed when composed.failed().findAny().isPresent() -> Status.FAULT;
            case Result.Composed composed when composed.faulty() -> Status.EDITION;
            case Result.Composed _ -> Status.DONE;
        };
    }

    private void conclude(Result result, List<Remark> remarks) {
        switch (result) {
            case Result.Misused _ -> console.complain("end.misused");
            case Result.Refused _ -> console.complain("end.refused", errors(remarks));
            case Result.Composed composed -> conclude(composed, remarks);
        }
    }

    private void conclude(Result.Composed composed, List<Remark> remarks) {
        composed.failed().forEach(this::complain);
        if (composed.failed().findAny().isPresent()) {
            console.complain(writing ? "end.failed" : "end.check-failed");
        } else if (composed.faulty()) {
            console.complain("end.refused", errors(remarks));
        } else if (!options.quiet() && !options.json()) {
            composed.out()
                    .ifPresentOrElse(
                            out -> console.say("end.published", composed.files().size() + 1, out),
                            () -> console.say("end.checked"));
        }
    }

    private void complain(Outcome.Failed failed) {
        console.complain(
                "end.channel-failed",
                failed.channel().id(),
                failed.channel().title(console.language()),
                Fault.words(failed.cause(), console.messages()));
    }

    private static long errors(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.severity() == Severity.ERROR)
                .count();
    }

    private Map<String, Object> json(Result result, List<Remark> remarks, int status) {
        var document = new LinkedHashMap<String, Object>();
        document.put("status", status);
        document.put("findings", remarks.stream().map(Remark::json).toList());
        if (result instanceof Result.Composed composed) {
            document.put("failures", composed.failed().map(this::failure).toList());
            document.put(
                    "coverage",
                    CoverageReport.json(
                            composed.manuscript().edition(), composed.made().toList()));
            document.put("out", composed.out().map(String::valueOf));
            document.put("files", composed.files().stream().map(Artifact::json).toList());
        } else {
            document.put("failures", List.of());
            document.put("coverage", Json.object("items", List.of()));
            document.put("out", Optional.empty());
            document.put("files", List.of());
        }
        return document;
    }

    private Map<String, Object> failure(Outcome.Failed failed) {
        return Json.object(
                "channel", failed.channel().id(), "message", Fault.words(failed.cause(), console.messages()));
    }
}
