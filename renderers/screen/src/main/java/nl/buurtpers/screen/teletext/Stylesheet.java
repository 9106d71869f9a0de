package nl.buurtpers.screen.teletext;

/** The looks of the text for browsers: the colours of teletext, each at least 7 to 1 on black. */
final class Stylesheet {

    static final String TEXT = """

            :root { color-scheme: dark; }
            body { margin: 0; background: #000; color: #fff; font: 1.125rem/1.5 Verdana, "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
            header, main { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
            h1 { color: #ff0; line-height: 1.2; }
            h2 { background: #00a; padding: .25rem .5rem; line-height: 1.3; }
            h3, h4, h5, h6, .number { color: #ff0; line-height: 1.3; }
            section { border-top: 1px solid #66f; margin: 2rem 0; }
            a { color: #0ff; }
            a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid #ff0; outline-offset: 2px; }
            .skip { position: absolute; left: -999rem; }
            .skip:focus { left: 0; background: #000; padding: .5rem; }
            .lead, blockquote { color: #0ff; }
            blockquote { margin: 1rem; }
            .overview, .keys, .facts { list-style: none; padding: 0; }
            .overview li { display: flex; justify-content: space-between; gap: 1rem; padding: .2rem 0; }
            .overview span { color: #ff0; }
            .keys { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
            .keys a { display: inline-block; padding: .3rem 0; }
            .keys .red { color: #ff9c9c; }
            .keys .green { color: #0f0; }
            .keys .yellow { color: #ff0; }
            table { border-collapse: collapse; }
            th, td { text-align: start; padding: .2rem .8rem .2rem 0; vertical-align: top; }
            th { color: #0ff; }
            .wide, pre { overflow-x: auto; }
            img { display: block; width: 100%; height: auto; margin: .5rem 0; }
            summary { padding: .3rem 0; cursor: pointer; }
            @media print { body { background: #fff; color: #000; } a, h1, h2, h3, h4, .number, .lead, .overview span, th, blockquote { color: #000; background: none; } details, .keys { display: none; } }
            """;

    private Stylesheet() {}
}
