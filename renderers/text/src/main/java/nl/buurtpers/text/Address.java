package nl.buurtpers.text;

import java.util.Locale;

/** Addresses of links as people write them. */
final class Address {

    private Address() {}

    /** The address without what goes without saying: {@code https://}, {@code mailto:}, {@code tel:}, a final slash. */
    static String shown(String target) {
        return target.replaceFirst("(?i)^(https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }

    /** Whether the words are the address itself, so that it need not be said again. */
    static boolean says(String words, String target) {
        return bare(words).equals(bare(target));
    }

    private static String bare(String address) {
        var shown = shown(address.strip());
        // Telephone numbers are the same number however they are spaced.
        var bare = shown.matches("[0-9+() -]+") ? shown.replaceAll("[^0-9+]", "") : shown;
        return bare.toLowerCase(Locale.ROOT);
    }
}
