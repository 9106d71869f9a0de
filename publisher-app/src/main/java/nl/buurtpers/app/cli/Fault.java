package nl.buurtpers.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.message.Messages;

/** A fault of the machine or of the program, in one line for people. */
final class Fault {

    private Fault() {}

    static String words(Throwable fault, Messages messages) {
        return switch (fault) {
            case UncheckedIOException unchecked
            when unchecked.getCause() != null -> words(unchecked.getCause(), messages);
            case OutOfMemoryError _ -> messages.text("fault.memory");
            case StackOverflowError _ -> messages.text("fault.depth");
            case AccessDeniedException denied -> messages.text("fault.denied", denied.getFile());
            case NoSuchFileException missing -> messages.text("fault.missing", missing.getFile());
            case IOException io -> io(io, messages);
            default -> messages.text("fault.unexpected", what(fault));
        };
    }

    private static String io(IOException fault, Messages messages) {
        var message = message(fault);
        var lower = message.toLowerCase(Locale.ROOT);
        // The system tells these in English alone, and as text alone.
        if (lower.contains("no space left") || lower.contains("disk quota") || lower.contains("not enough space")) {
            return messages.text("fault.disk-full");
        }
        if (lower.contains("read-only file system")) {
            return messages.text("fault.read-only");
        }
        if (lower.contains("file too large")) {
            return messages.text("fault.file-too-large");
        }
        var file = fault instanceof FileSystemException system && system.getFile() != null ? system.getFile() : "";
        return file.isEmpty() || message.contains(file) ? messages.text("fault.io", message) : file + ": " + message;
    }

    private static String message(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
    }

    private static String what(Throwable fault) {
        return fault.getMessage() == null
                ? fault.getClass().getSimpleName()
                : fault.getClass().getSimpleName() + ": " + fault.getMessage();
    }
}
