package nl.buurtpers.app.publishing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import nl.buurtpers.app.house.FullDisk;
import nl.buurtpers.message.Messages;
import nl.buurtpers.pack.Outcome;

/** Why a press run broke off that no editor can help, in words for editors: what is the matter and who can do something. */
final class Mishap {

    private Mishap() {}

    /** The words for a fault, in Dutch or English. */
    static String words(Throwable fault, String language) {
        var messages = Messages.of(Mishap.class, language);
        if (FullDisk.is(fault)) {
            return messages.text("mishap.disk");
        }
        return switch (root(fault)) {
            case OutOfMemoryError _ -> messages.text("mishap.memory");
            case AccessDeniedException _ -> messages.text("mishap.denied");
            case NoSuchFileException missing -> messages.text("mishap.missing", String.valueOf(missing.getFile()));
            case IOException _ -> messages.text("mishap.reading");
            default -> messages.text("mishap.program");
        };
    }

    /** The words for a channel that could not be made. */
    static String words(Outcome.Failed failed, String language) {
        return Messages.of(Mishap.class, language)
                .text("mishap.channel", failed.channel().title(language), words(failed.cause(), language));
    }

    private static Throwable root(Throwable fault) {
        var root = fault;
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
