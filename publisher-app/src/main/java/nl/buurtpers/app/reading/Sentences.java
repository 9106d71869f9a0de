package nl.buurtpers.app.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buurtpers.app.reading.PlainDutch.Sentence;
import nl.buurtpers.app.reading.PlainDutch.Word;

/**
 * Finds the words and sentences of a text in one walk. Signs of Markdown, addresses of links and pictures are no words. A
 * point ends a sentence where white space and no small letter follows, unless it belongs to an abbreviation, a number or
 * initials.
 */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "bijv", "bv", "dhr", "mevr", "mw", "dr", "drs", "ir", "ing", "mr", "prof", "nr", "tel", "blz", "ca", "enz",
            "m.b.t", "o.a", "i.v.m", "t.a.v", "a.u.b", "d.w.z", "jl", "st", "fam", "gem", "incl", "excl", "max", "min",
            "evt", "resp", "vgl", "art", "afd");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)] ");

    private final String text;
    private final List<List<Sentence>> paragraphs = new ArrayList<>();
    private List<Sentence> sentences = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private int at;

    Sentences(String text) {
        this.text = text;
    }

    List<List<Sentence>> paragraphs() {
        while (at < text.length()) {
            step();
        }
        endParagraph();
        return paragraphs;
    }

    private void step() {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            word();
        } else if (c == '\n') {
            lineEnd();
        } else if (c == ']' && next() == '(') {
            skipTo(')');
        } else if (c == '<' && text.startsWith("http", at + 1)) {
            skipTo('>');
        } else {
            if (c == '?' || c == '!' || c == '…' || (c == '.' && endsHere())) {
                endSentence();
            } else if (c == '|') {
                endSentence();
            }
            at++;
        }
    }

    private char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + 1;
    }

    /** A word with the apostrophes, hyphens and points inside it: auto's, e-mail, 10.30, t.a.v. */
    private void word() {
        int from = at;
        while (at < text.length() && inWord()) {
            at++;
        }
        var word = text.substring(from, at);
        if (word.startsWith("http") || word.startsWith("www.")) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ')') {
                at++;
            }
        } else if (hasLetter(word)) {
            words.add(new Word(from, at, plain(word)));
        }
    }

    private boolean inWord() {
        char c = text.charAt(at);
        boolean joint = c == '\'' || c == '’' || c == '-' || c == '.' || c == '@' || c == ':';
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (joint && Character.isLetterOrDigit(next()));
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /** Lower case; é in "één" and "vóór" is stress, ë and ï part syllables. */
    private static String plain(String word) {
        var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFC)
                .replace('é', 'e')
                .replace('è', 'e')
                .replace('ó', 'o')
                .replace('á', 'a')
                .replace('ú', 'u')
                .replace('í', 'i');
    }

    private boolean endsHere() {
        int after = at + 1;
        while (after < text.length() && "\"')]*_”’".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        if (after < text.length() && !Character.isWhitespace(text.charAt(after))) {
            return false;
        }
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        boolean small = after < text.length() && Character.isLowerCase(text.charAt(after));
        return !small && !abbreviated();
    }

    private boolean abbreviated() {
        if (words.isEmpty() || words.getLast().to() != at) {
            return false;
        }
        var last = words.getLast().plain();
        return ABBREVIATIONS.contains(last) || last.matches("[a-z]") || last.matches("([a-z][.])+[a-z]");
    }

    /** A blank line, a heading, an entry of a list, a quotation and a row of a table end what went before. */
    private void lineEnd() {
        int start = at + 1;
        int first = start;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        char c = first < text.length() ? text.charAt(first) : '\n';
        boolean heading = lineStart() < text.length() && text.charAt(lineStart()) == '#';
        boolean entry = entry(first);
        if (c == '\n' || c == '\r' || heading || entry) {
            endParagraph();
        }
        at = start;
    }

    /** Whether a sign of a list, a quotation, a heading or a table stands here; two stars start bold words. */
    private boolean entry(int first) {
        char c = first < text.length() ? text.charAt(first) : '\n';
        boolean sign = "-*+>#|".indexOf(c) >= 0 && !text.startsWith("**", first);
        return sign
                || (Character.isDigit(c)
                        && NUMBER.matcher(text).region(first, text.length()).lookingAt());
    }

    private int lineStart() {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new Sentence(words));
            words = new ArrayList<>();
        }
    }

    private void endParagraph() {
        endSentence();
        paragraphs.add(sentences);
        sentences = new ArrayList<>();
    }
}
