package nl.buurtpers.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Contact;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Head;
import nl.buurtpers.plan.Reason;
import nl.buurtpers.plan.TextSource;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Coverage;
import nl.buurtpers.render.Coverage.Shown;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Channel PAPER = channel("newspaper", Audience.OFFLINE, Audience.DEAF);
    private static final Channel SITE = channel("site", Audience.ONLINE, Audience.BLIND, Audience.DEAF);
    private static final Channel TELETEXT = channel("teletext", Audience.OFFLINE, Audience.LOW_LITERACY);

    @Test
    void an_item_reaches_whoever_one_of_its_channels_serves() {
        var reach = reach(List.of(shown(SITE, Shown.FULL, null), shown(PAPER, Shown.SHORTENED, "summary-shown")));

        assertThat(reach.degrees())
                .containsEntry(Audience.BLIND, ItemReach.Degree.WHOLLY)
                .containsEntry(Audience.DEAF, ItemReach.Degree.WHOLLY)
                .containsEntry(Audience.OFFLINE, ItemReach.Degree.IN_SHORT)
                .containsEntry(Audience.LOW_VISION, ItemReach.Degree.NOT_AT_ALL);
    }

    @Test
    void what_the_editors_left_out_they_can_let_in() {
        var reach = reach(
                List.of(shown(PAPER, Shown.LEFT_OUT, "no-room"), shown(TELETEXT, Shown.LEFT_OUT, "editor-choice")));

        assertThat(gap(reach, Audience.OFFLINE)).isEqualTo(new Remedy.LetIn("teletext"));
        assertThat(gap(reach, Audience.DEAF)).isEqualTo(new Remedy.Shorten("newspaper"));
    }

    @Test
    void a_channel_that_is_off_can_be_switched_on() {
        var reach = reach(List.of(shown(PAPER, Shown.FULL, null)));

        assertThat(gap(reach, Audience.BLIND)).isEqualTo(new Remedy.SwitchOn("site"));
        assertThat(gap(reach, Audience.LOW_VISION)).isEqualTo(Remedy.NONE);
    }

    @Test
    void what_is_over_misses_nobody_who_could_be_helped() {
        var reach = reach(List.of(shown(TELETEXT, Shown.LEFT_OUT, "event-over"), shown(PAPER, Shown.FULL, null)));

        assertThat(reach.degrees()).containsEntry(Audience.OFFLINE, ItemReach.Degree.WHOLLY);
    }

    private static Remedy gap(ItemReach reach, Audience audience) {
        return reach.gaps().stream()
                .filter(gap -> gap.audience() == audience)
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private static ItemReach reach(List<Reach.Made> made) {
        return Reach.of(edition(), made, List.of(SITE)).items().getFirst();
    }

    private static Reach.Made shown(Channel channel, Shown shown, @org.jspecify.annotations.Nullable String reason) {
        var why = Optional.ofNullable(reason).map(code -> Reason.of(code, 1, 1));
        return new Reach.Made(
                channel, new Coverage(List.of(new Coverage.Entry("bankje", shown, TextSource.BODY, List.of(), why))));
    }

    private static Channel channel(String id, Audience... audiences) {
        return new Channel(
                id, ReachTest.class, List.of("text/plain"), Set.of(audiences), Channel.Keeping.KEPT, List.of());
    }

    private static Edition edition() {
        return new Edition(
                "De Klink",
                "Rustenburg",
                Optional.empty(),
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "nl",
                Edition.DEFAULT_TIME_ZONE,
                Optional.empty(),
                Contact.NONE,
                List.of(),
                List.of(),
                List.of(new Article(Head.of("bankje", "Nieuw bankje"), List.of())));
    }
}
