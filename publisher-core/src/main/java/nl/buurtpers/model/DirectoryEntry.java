package nl.buurtpers.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a service is and when it is open.
 *
 * @param category kind of service, such as "Zorg"
 * @param address where it is
 * @param phone telephone number as people write it
 * @param web address on the web
 * @param hours opening hours, in the editor's words
 * @param access what the place offers to visitors, without doubles
 * @param checked day on which the entry was last confirmed
 */
public record DirectoryEntry(
        Optional<String> category,
        Optional<String> address,
        Optional<String> phone,
        Optional<String> web,
        Optional<String> hours,
        List<Access> access,
        Optional<LocalDate> checked) {

    public DirectoryEntry {
        access = access.stream().distinct().toList();
    }
}
