package nl.buurtpers.testkit.web;

import java.util.Map;
import java.util.function.BiConsumer;

/** The keys under somebody's fingers: what they do goes to where the focus is. */
public final class Keyboard {

    private final BiConsumer<String, Map<String, ?>> wire;

    Keyboard(BiConsumer<String, Map<String, ?>> wire) {
        this.wire = wire;
    }

    /** Presses a key and lets go. */
    public void press(Key key) {
        wire.accept("Input.dispatchKeyEvent", key.down());
        wire.accept("Input.dispatchKeyEvent", key.up());
    }

    /** Types letter by letter. */
    public void type(String words) {
        words.codePoints().mapToObj(Character::toString).forEach(this::letter);
    }

    /** Gives all words at once, as dictation and the keyboards of telephones do. */
    public void dictate(String words) {
        wire.accept("Input.insertText", Map.of("text", words));
    }

    private void letter(String letter) {
        wire.accept("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", letter, "text", letter));
        wire.accept("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", letter));
    }
}
