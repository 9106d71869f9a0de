package nl.buurtpers.app.copy;

import nl.buurtpers.source.ItemFile;

/**
 * What lists show of an item without reading its text.
 *
 * @param title headline
 * @param kind such as {@code article}
 * @param section id of its section; may be empty
 */
record Headline(String title, String kind, String section, int priority) {

    private static final int MOST_TITLE = 300;
    private static final int MOST_WORD = 60;

    static Headline of(String text) {
        return ItemFile.read(text)
                .map(ItemFile::sheet)
                .map(sheet -> new Headline(
                        cut(sheet.words("title"), MOST_TITLE),
                        sheet.words("type").isBlank() ? "article" : cut(sheet.words("type"), 20),
                        cut(sheet.words("section"), MOST_WORD),
                        priority(sheet.words("priority"))))
                .orElseGet(() -> new Headline("", "article", "", 3));
    }

    private static int priority(String words) {
        return words.matches("[1-5]") ? Integer.parseInt(words) : 3;
    }

    private static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        boolean parted = Character.isHighSurrogate(words.charAt(most - 1));
        return words.substring(0, parted ? most - 1 : most);
    }
}
