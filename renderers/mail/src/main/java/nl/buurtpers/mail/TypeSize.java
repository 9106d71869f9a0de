package nl.buurtpers.mail;

/** How large the words of a letter are. */
enum TypeSize {
    /** 18 pixels: what a letter has by itself. */
    STANDARD("standard", 1),
    /** 24 pixels, or 18 points, from which on type counts as large (WCAG 2.2, "large scale"). */
    LARGE("large", 4.0 / 3);

    private final String id;
    private final double scale;

    TypeSize(String id, double scale) {
        this.id = id;
        this.scale = scale;
    }

    /** Name of it in files. */
    String id() {
        return id;
    }

    /** A size of the standard letter, in pixels, in this one. */
    int pixels(int standard) {
        return (int) Math.round(standard * scale);
    }

    /** How many characters stand in the room of so many of the standard letter. */
    int characters(int standard) {
        return (int) (standard / scale);
    }
}
