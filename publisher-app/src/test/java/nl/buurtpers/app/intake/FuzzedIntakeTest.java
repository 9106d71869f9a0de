package nl.buurtpers.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Files that nobody would bring. As an ordinary test this runs the inputs beside it; with {@code JAZZER_FUZZ=1} it looks for
 * new ones.
 */
class FuzzedIntakeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @FuzzTest(maxDuration = "10m")
    void a_document_of_any_kind_is_taken_or_refused(byte[] file) {
        told(Reception.document(file, "stuk.docx"));
    }

    @FuzzTest(maxDuration = "10m")
    void a_word_body_of_any_kind_is_taken_or_refused(byte[] body) {
        told(Reception.document(
                Zip.word(new String(body, StandardCharsets.UTF_8)).bytes(), "stuk.docx"));
    }

    @FuzzTest(maxDuration = "10m")
    void a_calendar_of_any_kind_is_taken_or_refused(byte[] file) {
        var from = LocalDate.parse("2027-01-01");
        told(Reception.calendar(file, ZONE, from, from.plusDays(90)));
    }

    @FuzzTest(maxDuration = "10m")
    void a_paste_of_any_kind_is_taken_or_refused(byte[] html) {
        told(Reception.html(new String(html, StandardCharsets.UTF_8), "plak"));
    }

    private static void told(Brought brought) {
        brought.notes().forEach(note -> assertThat(note.words("nl")).isNotBlank());
        switch (brought) {
            case Brought.Drafts drafts ->
                drafts.drafts()
                        .forEach(draft ->
                                assertThat(draft.file("articles/x.md", ZONE)).isNotBlank());
            case Brought.Refused refused -> assertThat(refused.notes()).isNotEmpty();
        }
    }
}
