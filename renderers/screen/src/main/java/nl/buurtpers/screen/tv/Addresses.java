package nl.buurtpers.screen.tv;

/** Where a station finds the files: absolute, as players and feeds ask, where it is known on which server they stand. */
final class Addresses {

    private final String base;

    private Addresses(String base) {
        this.base = base;
    }

    /** The address of the folder as it is set for the channel, else the folder of this channel on the website. */
    static Addresses of(Stage stage) {
        var set = stage.kit().options().text("address").filter(words -> !words.isBlank());
        var website = stage.edition().website().map(Object::toString).map(Addresses::folder);
        return new Addresses(set.map(Addresses::folder)
                .or(() -> website.map(home -> home + "screens/"))
                .orElse(""));
    }

    private static String folder(String address) {
        return address.endsWith("/") ? address : address + "/";
    }

    /** The address of a file in the folder; its name alone where the server is not known. */
    String of(String file) {
        return base + file;
    }

    /** The address of the folder; of its page where the server is not known. */
    String home() {
        return base.isEmpty() ? "index.html" : base;
    }
}
