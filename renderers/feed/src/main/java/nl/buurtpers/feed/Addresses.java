package nl.buurtpers.feed;

/** Addresses as people write them, made whole. */
final class Addresses {

    private Addresses() {}

    /** The address with its scheme. */
    static String web(String written) {
        return XmlText.clean(
                written.startsWith("https://") || written.startsWith("http://") ? written : "https://" + written);
    }
}
