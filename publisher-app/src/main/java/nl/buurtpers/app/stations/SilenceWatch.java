package nl.buurtpers.app.stations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.post.Post;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells editors of stations that fell silent: a black screen in a hall is seen by everybody but those who can mend it. */
@Configuration(proxyBeanMethods = false)
public class SilenceWatch {

    private static final int MINUTES = 15;

    private final Stations stations;
    private final Neighbourhoods neighbourhoods;
    private final Post post;

    SilenceWatch(Stations stations, Neighbourhoods neighbourhoods, Post post) {
        this.stations = stations;
        this.neighbourhoods = neighbourhoods;
        this.post = post;
    }

    @Bean
    RecurringTask<Void> watchingStations() {
        return Tasks.recurring("silent-stations", FixedDelay.ofMinutes(MINUTES)).execute((_, _) -> look());
    }

    /** Looks once; who is silent is told of once, until it is heard again. */
    public void look() {
        stations.newlySilent().forEach(this::tell);
    }

    private void tell(Station station) {
        neighbourhoods
                .byId(station.neighbourhood())
                .filter(place -> !place.email().isEmpty())
                .ifPresent(place -> {
                    var messages = Messages.of(SilenceWatch.class, place.language());
                    var heard = ZonedDateTime.ofInstant(station.heard(), ZoneId.of("Europe/Amsterdam"));
                    var calendar = new Calendar(messages);
                    post.send(
                            place.email(),
                            messages.text("silent.subject", station.name()),
                            messages.text(
                                    "silent.words",
                                    station.name(),
                                    calendar.day(heard.toLocalDate()),
                                    calendar.time(heard.toLocalTime()),
                                    place.publication()));
                });
    }
}
