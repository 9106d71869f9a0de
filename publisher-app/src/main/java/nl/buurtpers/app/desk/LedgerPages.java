package nl.buurtpers.app.desk;

import java.util.List;
import java.util.stream.Collectors;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.delivery.HandOver;
import nl.buurtpers.app.delivery.Ledger;
import nl.buurtpers.app.delivery.Ledger.Entry;
import nl.buurtpers.app.publishing.Publication;
import nl.buurtpers.app.publishing.Publications;
import nl.buurtpers.app.stations.Station;
import nl.buurtpers.render.Renderers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** To whom an edition was handed over. */
@Controller
class LedgerPages {

    private final Desk desk;
    private final Ledger ledger;
    private final Publications publications;
    private final Renderers renderers;
    private final MailingTale tale;
    private final Words words;

    LedgerPages(
            Desk desk, Ledger ledger, Publications publications, Renderers renderers, MailingTale tale, Words words) {
        this.desk = desk;
        this.ledger = ledger;
        this.publications = publications;
        this.renderers = renderers;
        this.tale = tale;
        this.words = words;
    }

    /**
     * A line of the ledger, in words.
     *
     * @param when may be empty
     * @param tag class of the label that the standing has
     * @param more what stands below it; may be empty
     * @param link where there is more; may be empty
     */
    record Line(String channels, String whom, String when, String tag, String standing, String more, String link) {}

    /** A revision of an edition, with its lines. */
    record Page(Publication publication, List<Line> lines) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping("/desk/{neighbourhood}/editions/{edition}/ledger")
    @Allowed(Role.EDITOR)
    String page(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        page.addAttribute(
                "pages",
                publications.of(dossier).stream()
                        .filter(one -> one.state() == Publication.State.PUBLISHED
                                || one.state() == Publication.State.WITHDRAWN)
                        .map(one -> new Page(
                                one,
                                ledger.of(one).stream()
                                        .map(entry -> line(seat, entry))
                                        .toList()))
                        .toList());
        return "desk/ledger";
    }

    private Line line(Seat seat, Entry entry) {
        var channels = entry.channels().stream().map(this::title).collect(Collectors.joining(", "));
        return switch (entry) {
            case Entry.Web web -> web(channels, web);
            case Entry.Pull pull -> pull(seat, channels, pull.station(), pull);
            case Entry.Shop shop -> shop(seat, channels, shop.handOver());
            case Entry.Letters letters -> letters(seat, channels, letters);
            case Entry.Nobody nobody ->
                new Line(
                        channels,
                        words.of("ledger.nobody"),
                        "",
                        "tag--warn",
                        words.of("ledger.nobody.tag"),
                        words.of("ledger.nobody." + nobody.channels().getFirst()),
                        "");
        };
    }

    private String title(String channel) {
        return renderers
                .channel(channel)
                .map(renderer -> renderer.channel().title(words.language()))
                .orElse(channel);
    }

    private Line web(String channels, Entry.Web web) {
        return new Line(
                channels,
                words.of("ledger.web"),
                tale.moment(web.since()),
                web.withdrawn().isPresent() ? "tag--bad" : "tag--good",
                words.of(web.withdrawn().isPresent() ? "ledger.web.withdrawn.tag" : "ledger.web.tag"),
                web.withdrawn()
                        .map(at -> words.of("ledger.web.withdrawn", tale.moment(at)))
                        .orElseGet(() -> words.of("ledger.web.more")),
                "");
    }

    private Line pull(Seat seat, String channels, Station station, Entry.Pull pull) {
        var standing = pull.pulled().map(came -> came ? "fetched" : "waiting").orElse("unknown");
        return new Line(
                channels,
                station.name(),
                station.lastPull().map(tale::moment).orElse(""),
                standing.equals("fetched") ? "tag--good" : "tag--warn",
                words.of("ledger.station." + standing),
                station.lastPull()
                        .map(_ -> words.of("ledger.station." + standing + ".more", station.lastFile()))
                        .orElseGet(() -> words.of("ledger.station.never")),
                Desk.home(seat) + "/stations");
    }

    private Line shop(Seat seat, String channels, HandOver handOver) {
        var standing = handOver.fetched().isPresent() ? "fetched" : "waiting";
        var mailed = handOver.mailed()
                .map(at -> words.of("ledger.shop.mailed", tale.moment(at)))
                .orElseGet(() -> words.of("ledger.shop.not-mailed", tale.moment(handOver.made())));
        var revoked = handOver.revoked()
                .map(at -> " " + words.of("ledger.shop.revoked", tale.moment(at)))
                .orElse("");
        return new Line(
                channels,
                handOver.shop(),
                handOver.fetched().map(tale::moment).orElse(""),
                handOver.fetched().isPresent() ? "tag--good" : "tag--warn",
                words.of("ledger.shop." + standing, handOver.fetches()),
                mailed + revoked,
                Desk.home(seat) + "/stations");
    }

    private Line letters(Seat seat, String channels, Entry.Letters letters) {
        var mailing = letters.mailing();
        var tally = letters.tally();
        var doubts = tally.unknown() + tally.kept();
        var more = words.of("ledger.letters", tally.handed(), tally.refused(), doubts, tally.skipped());
        long open = tally.deferred() + tally.waiting();
        return new Line(
                channels,
                words.of("ledger.readers", mailing.copies() == 0 ? mailing.approvedReaders() : mailing.copies()),
                mailing.begun().map(tale::moment).orElse(""),
                tale.tag(mailing),
                words.of("mailing." + mailing.state()),
                open == 0
                        ? more
                        : more + " "
                                + words.of(
                                        mailing.state().over() ? "ledger.letters.left" : "ledger.letters.open", open),
                Desk.home(seat) + "/mailings/" + mailing.id());
    }
}
