package nl.buurtpers.app.cli;

import nl.buurtpers.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in words. */
final class Misuse {

    private Misuse() {}

    static String words(ParameterException e, Messages messages) {
        return switch (e) {
            case UnmatchedArgumentException unmatched
            when unmatched.isUnknownOption() ->
                messages.text("usage.unknown-option", unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, messages);
            case MissingParameterException missing -> messages.text("usage.missing", missing(missing));
            case OverwrittenOptionException twice ->
                messages.text("usage.twice", twice.getOverwritten().paramLabel());
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException e, Messages messages) {
        var word = e.getUnmatched().getFirst();
        var commands = e.getCommandLine().getSubcommands();
        return commands.isEmpty()
                ? messages.text("usage.too-much", word)
                : messages.text("usage.unknown-command", word, String.join(", ", commands.keySet()));
    }

    private static String missing(MissingParameterException e) {
        return e.getMissing().isEmpty()
                ? String.valueOf(e.getMessage())
                : e.getMissing().stream()
                        .map(argument -> argument instanceof CommandLine.Model.OptionSpec option
                                ? option.longestName()
                                : argument.paramLabel())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
    }
}
