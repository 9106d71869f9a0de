package nl.buurtpers.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buurtpers.app.publishing.Engine;
import nl.buurtpers.pack.Refusal;
import nl.buurtpers.render.Renderers;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Takes in a command, has it done, and turns whatever happens into one line and an exit status. */
public final class CommandLineDesk {

    private final Console console;
    private final Renderers renderers;

    CommandLineDesk(Console console, Renderers renderers) {
        this.console = console;
        this.renderers = renderers;
    }

    /** The desk on this machine: its streams, the language of its user, the renderers that are installed. */
    public static CommandLineDesk ofThisMachine() {
        var console = new Console(
                stream(FileDescriptor.out), stream(FileDescriptor.err), terminal(), language(System.getenv()));
        return new CommandLineDesk(console, Renderers.found());
    }

    /** Where standard streams are no terminal, JDK 25 gives no console and others give one that says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** English where the system speaks it, else Dutch (POSIX, 8.2: LC_ALL before LC_MESSAGES before LANG). */
    static String language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> Optional.ofNullable(environment.get(name)).orElse(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("en"))
                .map(_ -> "en")
                .orElse("nl");
    }

    /** Runs a command; the result is the exit status. */
    @SuppressWarnings("CatchingUnchecked") // the last wall: nobody sees a stack trace who did not ask for it
    public int run(String... arguments) {
        var asked = Arguments.language(arguments).map(console::in).orElse(console);
        boolean debug = Stream.of(arguments).anyMatch("--debug"::equals);
        try {
            return line(asked, arguments).execute(arguments);
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return faulty(asked, e, debug);
        } finally {
            asked.out().flush();
            asked.err().flush();
        }
    }

    /** Each command costs time to get to know: where the first word is one, the others are not needed. */
    private CommandLine line(Console asked, String... arguments) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("publish", () -> new PublishCommand(asked, renderers));
        commands.put("check", () -> new CheckCommand(asked, renderers));
        commands.put("new", () -> new NewCommand(asked));
        commands.put("channels", () -> new ChannelsCommand(asked, renderers));
        commands.put("loop", () -> new LoopCommand(asked, System.getenv()));
        commands.put("serve", () -> new ServeCommand(asked, System.getenv()));
        commands.put("backup", () -> new BackupCommand(asked, System.getenv()));
        commands.put("restore", () -> new RestoreCommand(asked, System.getenv()));
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        var line = new CommandLine(new MainCommand(asked));
        commands.values().forEach(command -> line.addSubcommand(command.get()));
        line.setResourceBundle(Texts.of(asked.language()));
        line.setOut(writer(asked.out()));
        line.setErr(writer(asked.err()));
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((e, _) -> misused(asked, e));
        line.setExecutionExceptionHandler((e, _, parsed) -> {
            if (e instanceof Refusal refusal) {
                asked.complain("usage.refusal", refusal.words(asked.language()));
                return Status.USAGE;
            }
            return faulty(
                    asked, e, parsed.commandSpec().root().userObject() instanceof MainCommand main && main.debug());
        });
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int misused(Console console, ParameterException e) {
        console.complain("usage.wrong", Misuse.words(e, console.messages()));
        console.err()
                .println(Console.clean(console.messages()
                        .text("usage.help", e.getCommandLine().getCommandSpec().qualifiedName())));
        return Status.USAGE;
    }

    private static int faulty(Console console, Throwable e, boolean debug) {
        console.complain("fault", Fault.words(e, console.messages()));
        if (debug) {
            e.printStackTrace(console.err());
        } else if (!(e instanceof IOException)) {
            console.err().println(console.messages().text("fault.debug", Engine.name()));
        }
        return Status.FAULT;
    }
}
