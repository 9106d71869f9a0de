package nl.buurtpers.app.cli;

import nl.buurtpers.pack.Outcome;
import nl.buurtpers.pack.Press;
import nl.buurtpers.render.Channel;

/** One line for each channel, when somebody watches. */
final class ProgressLines implements Press.Listener {

    private final Console console;

    private ProgressLines(Console console) {
        this.console = console;
    }

    static Press.Listener on(Console console, RunOptions options) {
        return options.quiet() || options.json() ? Press.Listener.SILENT : new ProgressLines(console);
    }

    @Override
    public void begun(Channel channel) {
        if (console.terminal()) {
            console.say("progress.begun", channel.title(console.language()));
        }
    }

    @Override
    public void ended(Outcome outcome) {
        var title = outcome.channel().title(console.language());
        switch (outcome) {
            case Outcome.Made made when made.faulty() -> console.say("progress.faulty", title);
            case Outcome.Made made when made.files().isEmpty() -> console.say("progress.checked", title);
            case Outcome.Made made ->
                console.say("progress.made", title, made.files().size());
            case Outcome.Failed _ -> console.say("progress.failed", title);
        }
    }
}
