package nl.buurtpers.app.publicsite;

/** How like a word is to what somebody typed, who may have mistyped it. */
final class Likeness {

    static final double SAME = 3;
    static final double BEGINS = 2;
    static final double HOLDS = 1.2;
    static final double MISTYPED = 1;

    private Likeness() {}

    /** More for what is more alike; 0 for another word. */
    static double of(String typed, String word) {
        if (word.equals(typed)) {
            return SAME;
        }
        if (word.startsWith(typed)) {
            return BEGINS;
        }
        if (typed.length() >= 3 && word.contains(typed)) {
            return HOLDS; // Dutch writes compounds as one word: "arts" is in "huisarts"
        }
        int slips = slips(typed.length());
        return slips > 0 && distance(typed, word.substring(0, Math.min(word.length(), typed.length() + slips))) <= slips
                ? MISTYPED
                : 0;
    }

    /** So many slips of the finger are forgiven in a word of this length. */
    private static int slips(int length) {
        if (length >= 8) {
            return 2;
        }
        return length >= 4 ? 1 : 0;
    }

    /**
     * Letters that are missing, too many, wrong or swapped with the next (Damerau and Levenshtein, with each place touched
     * once). What follows in the second word after the best match of the first costs nothing: people type beginnings.
     */
    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        int best = Integer.MAX_VALUE;
        for (int cost : last) {
            best = Math.min(best, cost);
        }
        return best;
    }
}
