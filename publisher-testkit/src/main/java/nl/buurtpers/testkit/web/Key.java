package nl.buurtpers.testkit.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A key that does something instead of writing a letter, by the names of UI Events KeyboardEvent. */
public enum Key {
    TAB("Tab", "Tab", 9, ""),
    ENTER("Enter", "Enter", 13, "\r"),
    SPACE(" ", "Space", 32, " "),
    HOME("Home", "Home", 36, ""),
    DOWN("ArrowDown", "ArrowDown", 40, ""),
    /** Control and A: all that stands in the box. */
    ALL("a", "KeyA", 65, "");

    private static final int CONTROL = 2;

    private final String named;
    private final String code;
    private final int number;
    private final String text;

    Key(String named, String code, int number, String text) {
        this.named = named;
        this.code = code;
        this.number = number;
        this.text = text;
    }

    Map<String, ?> down() {
        var event = event("keyDown");
        if (!text.isEmpty()) {
            event.put("text", text);
        }
        if (this == ALL) {
            event.put("modifiers", CONTROL);
            event.put("commands", List.of("selectAll"));
        }
        return event;
    }

    Map<String, ?> up() {
        return event("keyUp");
    }

    private Map<String, Object> event(String type) {
        return new TreeMap<>(Map.of("type", type, "key", named, "code", code, "windowsVirtualKeyCode", number));
    }
}
