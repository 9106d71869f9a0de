package nl.buurtpers.plan;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpers.message.Messages;

/**
 * Why a channel does not show an item in full. The words come from the bundle ({@code reason.<code>}).
 *
 * @param code which reason
 * @param amounts what fills its words, already in the edition's language
 */
public record Reason(String code, List<String> amounts) {

    public Reason {
        amounts = List.copyOf(amounts);
    }

    /** A reason with its amounts; numbers are written without grouping. */
    public static Reason of(String code, Object... amounts) {
        return new Reason(code, Stream.of(amounts).map(String::valueOf).toList());
    }

    /** The reason in words. */
    public String words(Messages messages) {
        return messages.text("reason." + code, amounts.toArray());
    }
}
