package nl.buurtpers.print.copy;

import java.util.Locale;
import java.util.Optional;

/** Addresses on paper, where nothing can be tapped. */
public final class Address {

    private Address() {}

    /** Whether a link of an edition leads somewhere that a reader may be sent to. */
    public static boolean usable(String target) {
        var small = target.toLowerCase(Locale.ROOT);
        return small.startsWith("http://")
                || small.startsWith("https://")
                || small.startsWith("mailto:")
                || small.startsWith("tel:");
    }

    /** The address as people write it; empty where the words say it already. */
    static Optional<String> beside(String words, String target) {
        var address = spoken(target);
        return same(words, address, target) ? Optional.empty() : Optional.of(address);
    }

    /** The address as people write and say it. */
    public static String spoken(String target) {
        var bare = target.replaceFirst("(?i)^(https?://|mailto:|tel:)", "");
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static boolean same(String words, String address, String target) {
        if (target.toLowerCase(Locale.ROOT).startsWith("tel:")) {
            var digits = address.replaceAll("[^0-9]", "");
            return !digits.isEmpty() && words.replaceAll("[^0-9]", "").endsWith(digits.replaceFirst("^31", ""));
        }
        return spoken(words.strip()).equalsIgnoreCase(address);
    }
}
