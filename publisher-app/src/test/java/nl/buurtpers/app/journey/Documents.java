package nl.buurtpers.app.journey;

import nl.buurtpers.app.intake.Zip;

/** Documents that somebody brings. */
final class Documents {

    private Documents() {}

    /** A document of Word with a title and a paragraph. */
    static byte[] word(String title, String words) {
        return Zip.word("""
                <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>
                <w:p><w:r><w:t>%s</w:t></w:r></w:p>""".formatted(title, words)).bytes();
    }
}
