package nl.buurtpers.mail;

/**
 * Places where a very long word or address may be divided, so that none is wider than a telephone of 320 pixels (WCAG 2.2,
 * 1.4.10). They are characters, a soft hyphen between letters and a space without width elsewhere: half of the mail
 * programs drop the elements and the style sheets that would do the same. Words of a common length get none.
 */
final class LongWords {

    /** What fits 288 pixels in a standard letter. */
    private static final int LONG = 22;

    /** What fits them in a headline. */
    private static final int LONG_IN_HEADLINE = 16;

    private static final int STEP = 8;

    private static final char SOFT_HYPHEN = '\u00ad';
    private static final char NO_WIDTH = '\u200b';

    private final String html;
    private final StringBuilder out;
    private final TypeSize size;
    private int longest;

    private LongWords(String html, TypeSize size) {
        this.html = html;
        this.size = size;
        this.longest = size.characters(LONG);
        this.out = new StringBuilder(html.length() + 256);
    }

    /** The HTML with its long words made divisible, from the start tag of its body on. */
    static String divisible(String html, TypeSize size) {
        return new LongWords(html, size).write();
    }

    private String write() {
        int at = Math.max(0, html.indexOf("<body"));
        out.append(html, 0, at);
        while (at < html.length()) {
            at = html.charAt(at) == '<' ? tag(at) : word(at);
        }
        return out.toString();
    }

    private int tag(int from) {
        boolean comment = html.startsWith("<!--", from);
        int end = comment ? html.indexOf("-->", from) + 3 : html.indexOf('>', from) + 1;
        if (html.startsWith("<h", from) && Character.isDigit(html.charAt(from + 2))) {
            longest = size.characters(LONG_IN_HEADLINE);
        } else if (html.startsWith("</h", from)) {
            longest = size.characters(LONG);
        }
        out.append(html, from, end);
        return end;
    }

    /** White space, or a run of other characters up to the next white space or tag. */
    private int word(int from) {
        int end = from + 1;
        while (end < html.length() && html.charAt(end) != '<' && !space(end) && !space(end - 1)) {
            end++;
        }
        if (characters(from, end) <= longest) {
            out.append(html, from, end);
        } else {
            divide(from, end);
        }
        return end;
    }

    private void divide(int from, int end) {
        int count = 0;
        for (int at = from; at < end; at = next(at)) {
            if (count >= STEP && breaks(at, count)) {
                out.append(letter(at) && letter(at - 1) ? SOFT_HYPHEN : NO_WIDTH);
                count = 0;
            }
            out.append(html, at, next(at));
            count++;
        }
    }

    /** Before a consonant and a vowel, where most syllables of Dutch start; in any case after two steps. */
    private boolean breaks(int at, int count) {
        boolean syllable = letter(at) && !vowel(at) && at + 1 < html.length() && vowel(at + 1);
        boolean mark = Character.getType(html.codePointAt(at)) == Character.NON_SPACING_MARK;
        return !mark && (syllable || !letter(at) || count >= 2 * STEP);
    }

    private boolean letter(int at) {
        return Character.isLetter(html.charAt(at));
    }

    private boolean vowel(int at) {
        return "aeiouyAEIOUY".indexOf(html.charAt(at)) >= 0;
    }

    private int characters(int from, int end) {
        int count = 0;
        for (int at = from; at < end; at = next(at)) {
            count++;
        }
        return count;
    }

    /** The end of the character here; an escape counts as one. */
    private int next(int at) {
        int semicolon = html.charAt(at) == '&' ? html.indexOf(';', at) : -1;
        return semicolon > at && semicolon - at <= 8 ? semicolon + 1 : at + Character.charCount(html.codePointAt(at));
    }

    private boolean space(int at) {
        return Character.isWhitespace(html.charAt(at));
    }
}
