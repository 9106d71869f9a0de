package nl.buurtpers.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpers.model.Block;
import nl.buurtpers.model.Inline;
import nl.buurtpers.model.Picture;
import org.junit.jupiter.api.Test;

class HtmlBodyTest {

    private final HtmlBody html = new HtmlBody(0, HtmlBody.Attributes.NONE, new HtmlBody.Pictures() {
        @Override
        public String figure(Picture picture) {
            return "<figure/>";
        }

        @Override
        public String inline(Picture picture) {
            return "<img/>";
        }
    });

    @Test
    void markup_in_the_text_stays_text() {
        assertThat(html.inlines(List.of(new Inline.Text("<script>alert('&')</script>"))))
                .isEqualTo("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;");
    }

    @Test
    void a_link_that_would_run_code_is_shown_as_its_words() {
        var link = new Inline.Link("javascript:alert(1)", List.of(new Inline.Text("klik")));

        assertThat(html.inlines(List.of(link))).isEqualTo("klik");
    }

    @Test
    void words_in_arabic_say_so_and_run_from_right_to_left() {
        var greeting = new Inline.Foreign("ar", List.of(new Inline.Text("مرحبا")));

        assertThat(html.inlines(List.of(greeting))).isEqualTo("<span lang=\"ar\" dir=\"rtl\">مرحبا</span>");
    }

    @Test
    void a_list_entry_of_one_paragraph_has_no_paragraph_element() {
        var list = new Block.BulletList(List.of(List.of(new Block.Paragraph(List.of(new Inline.Text("soep"))))));

        assertThat(html.write(List.of(list))).isEqualTo("<ul>\n<li>soep</li>\n</ul>\n");
    }
}
