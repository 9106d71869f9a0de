package nl.buurtpers.app.delivery.returns;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Reception;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.subscribers.Enrolment;
import nl.buurtpers.app.subscribers.Proof;
import nl.buurtpers.app.subscribers.Subscriber;
import nl.buurtpers.app.subscribers.Subscribers;
import nl.buurtpers.app.subscribers.Suppressions;
import nl.buurtpers.app.subscribers.Wishes;
import nl.buurtpers.app.trial.OpenHouse;
import nl.buurtpers.app.trial.SetClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/** A house to which letters return. */
final class ReturningHouse implements AutoCloseable {

    static final String TOKEN = "een-geheim-van-de-mailserver";

    private static final String PLACE = "wijk";

    final SetClock clock = new SetClock();
    private final ConfigurableApplicationContext context;
    private final Seat chief;
    private final AtomicLong readers = new AtomicLong();

    ReturningHouse(Path data) {
        this(data, Map.of());
    }

    /** With settings of its own. */
    ReturningHouse(Path data, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "buurtpers.mail-from", "redactie@nieuws.example",
                "buurtpers.mail.returns.address", "terug@nieuws.example",
                "buurtpers.mail.returns.token", TOKEN));
        settings.putAll(more);
        context = OpenHouse.start(data, clock, settings);
        var home = new Neighbourhood(PLACE, "De Wijk", "Amersfoort", "De Wijkkrant", "klassiek", "nl", "", true);
        get(Neighbourhoods.class).open(home);
        var person = get(Reception.class)
                .add(new Reception.Newcomer("hoofd@wijk.example", "Hanneke Hoofd", OpenHouse.PASSWORD, "nl"), false);
        chief = new Seat(home, person, EnumSet.of(Role.CHIEF_EDITOR));
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    <T> ObjectProvider<T> provider(Class<T> part) {
        return context.getBeanProvider(part);
    }

    String address(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Somebody new who gets the newsletter. */
    Subscriber reader() {
        var email = "lezer" + readers.incrementAndGet() + "@voorbeeld.example";
        get(Enrolment.class).enter(chief, email, Wishes.standard("nl"), Proof.Source.PAPER, "map 1");
        return get(Subscribers.class).byEmail(PLACE, email).orElseThrow();
    }

    boolean gets(Subscriber reader) {
        return get(Subscribers.class).byId(reader.id()).isPresent();
    }

    Optional<Suppressions.Reason> suppressed(Subscriber reader) {
        return get(Suppressions.class).of(PLACE, reader.email());
    }

    /** A sample about the copy of a reader. */
    Sample about(String name, long mailing, Subscriber reader) {
        var address = get(ReturnPath.class).of(mailing, reader.id()).orElseThrow();
        var mark = address.substring(address.indexOf('+') + 1, address.indexOf('@'));
        return Sample.of(name)
                .with(Sample.MARK, mark)
                .with("47+2E183", mailing + "+2E" + reader.id())
                .with(Sample.READER, reader.email());
    }

    Optional<Kind> take(Sample sample) {
        return get(Returns.class).take(sample.bytes());
    }

    Counts counts(long mailing) {
        return get(Returns.class).of(mailing);
    }

    @Override
    public void close() {
        context.close();
    }
}
