package nl.buurtpers.app.accounts;

import java.util.List;
import java.util.Map;

/**
 * What one room keeps of what a person did. The account page gathers it from all of them when somebody asks for their data
 * (GDPR, article 20) or asks to be forgotten (article 17).
 */
public interface Traces {

    /** Name of this part in the file that a person downloads, such as {@code texts}. */
    String name();

    /** All that the room keeps of somebody, oldest first. */
    List<Map<String, Object>> of(Person person);

    /** Forgets what is nobody's but theirs; what became part of a paper stays. */
    void forget(Person person);
}
