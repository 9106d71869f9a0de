package nl.buurtpers.testkit;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.AdvertSize;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Item;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Picture;

/** Editions that are valid, and hard on a renderer. */
final class Monsters {

    private Monsters() {}

    static Stream<Sample> all() {
        return Stream.of(
                monster("only-a-title", new Article(Head.of("kop", "Alleen een kop"), List.of())),
                monster(
                        "a-word-of-3000-letters",
                        article("lang", "Een lang woord", "begin " + "zomeravond".repeat(300) + " eind")),
                monster(
                        "a-title-of-280-letters",
                        article(
                                "kop",
                                "Zeer lange kop over de buurt ".repeat(10).strip(),
                                "Kort.")),
                monster("a-wide-table", new Article(Head.of("tabel", "Een brede tabel"), List.of(wideTable()))),
                monster("deep-lists", new Article(Head.of("lijst", "Een diepe lijst"), List.of(deepList(6)))),
                monster("a-long-story", longStory()),
                monster("markup-in-the-words", markup()),
                monster("other-scripts", scripts()),
                monster("pictures-only", picturesOnly()),
                monster("an-edition-of-adverts", adverts()),
                Sample.of("a-hundred-notices", edition(notices(100))),
                Sample.of("two-hundred-generated", Editions.generated(99, 200)));
    }

    private static Sample monster(String name, Item... items) {
        return Sample.of(name, edition(List.of(items)));
    }

    private static Edition edition(List<Item> items) {
        return new Edition(
                "De Proefkrant",
                "Proefwijk",
                Optional.empty(),
                java.time.LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                Optional.<URI>empty(),
                Contact.NONE,
                List.of(),
                List.of(),
                items);
    }

    private static Item article(String id, String title, String text) {
        return new Article(Head.of(id, title), List.of(paragraph(text)));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }

    private static Block wideTable() {
        return new Block.Table(
                Collections.nCopies(9, Block.Alignment.START),
                cells("Kolomkop", 9),
                IntStream.range(0, 40).mapToObj(row -> cells("waarde" + row, 9)).toList());
    }

    private static List<Block.Cell> cells(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Block.Cell(List.of(new Inline.Text(word + "x" + i))))
                .toList();
    }

    private static Block deepList(int depth) {
        var text = paragraph(
                "Laag " + depth + " van de lijst, met genoeg woorden om twee regels te vullen in een smalle kolom.");
        return new Block.BulletList(List.of(
                depth == 0 ? List.of(text) : List.of(text, deepList(depth - 1)),
                List.of(paragraph("Nog een " + depth))));
    }

    private static Item longStory() {
        var blocks = IntStream.range(0, 150)
                .mapToObj(i -> paragraph("Alinea " + i + " van een heel lang verhaal. "
                        + "De straat was stil en de buren zaten buiten. ".repeat(8)))
                .toList();
        return new Article(Head.of("verhaal", "Een heel lang verhaal"), blocks);
    }

    private static Item markup() {
        var hostile = "<script>alert(1)</script> ${7*7} [[${x}]] __${x}__ {{x}} ]]> %%%T %t+ \\(x) &amp; \" ' -->";
        return new Article(
                Head.of("markup", "Kop met <b>tekens</b> & ${meer}"),
                List.of(
                        paragraph(hostile),
                        new Block.Verbatim(hostile),
                        new Block.Paragraph(List.of(
                                new Inline.Link("javascript:alert(1)", List.of(new Inline.Text("gevaarlijk"))),
                                new Inline.Text(" "),
                                new Inline.Link(
                                        "https://voorbeeld.example/?a=<x>&b=\"y\"",
                                        List.of(new Inline.Text("gewoon")))))));
    }

    private static Item scripts() {
        return new Article(
                Head.of("talen", "Welkom in vele talen"),
                List.of(
                        new Block.Paragraph(List.of(
                                new Inline.Text("Arabisch: "),
                                new Inline.Foreign("ar", List.of(new Inline.Text("مرحبا بكم في الحي"))),
                                new Inline.Text(" en verder in het Nederlands."))),
                        new Block.Paragraph(List.of(new Inline.Foreign(
                                "tr", List.of(new Inline.Text("Hoş geldiniz, İstanbul'dan ığdır"))))),
                        new Block.Paragraph(List.of(
                                new Inline.Foreign("pl", List.of(new Inline.Text("Dzień dobry, sąsiedzi z Łodzi"))))),
                        new Block.Paragraph(
                                List.of(new Inline.Foreign("uk", List.of(new Inline.Text("Ласкаво просимо"))))),
                        paragraph(
                                "Feest 🎉 in de straat ☎ met ♿ en → pijl, ½ brood, 5 × 3, ĳs en IJs, non‑breaking.")));
    }

    private static Item picturesOnly() {
        return new Article(
                Head.of("platen", "Alleen platen"),
                List.of(
                        new Block.Figure(new Picture(
                                "images/2400x600-breed.jpg",
                                "Een brede plaat",
                                Optional.of("Breed"),
                                Optional.empty())),
                        new Block.Figure(new Picture(
                                "images/600x2400-hoog.png",
                                "Een hoge plaat",
                                Optional.empty(),
                                Optional.of("Foto: de buurt"))),
                        new Block.Figure(new Picture("images/20x20-klein.png", "", Optional.empty(), Optional.empty())),
                        new Block.Paragraph(List.of(
                                new Inline.Text("Tussen woorden "),
                                new Inline.InlinePicture(new Picture(
                                        "images/64x64-icoon.png", "een icoon", Optional.empty(), Optional.empty())),
                                new Inline.Text(" gaat het verder.")))));
    }

    private static Item[] adverts() {
        return Stream.of(AdvertSize.values())
                .map(size -> new Advert(
                        Head.of("advert-" + size.key(), "Bakker " + size.key()),
                        List.of(paragraph("Elke dag vers brood in formaat " + size.key() + ".")),
                        Optional.of("Bakkerij " + size.key()),
                        size))
                .toArray(Item[]::new);
    }

    private static List<Item> notices(int count) {
        return IntStream.rangeClosed(1, count)
                .<Item>mapToObj(i -> new Notice(
                        Head.of("b-" + i, "Bericht nummer " + i), List.of(paragraph("Tekst nummer " + i + "."))))
                .toList();
    }
}
