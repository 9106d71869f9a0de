package nl.buurtpers.app.delivery.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtpers.app.delivery.MailSettings;
import nl.buurtpers.app.delivery.MailSettings.LaneSettings;
import org.springframework.stereotype.Component;

/**
 * In which lane a domain is: the big providers have one each, because each counts what it gets from us; all others are spread over
 * a few, so that one slow server holds up only a part of them.
 */
@Component
class LaneMap {

    private static final int OTHERS = 8;
    private static final String OTHER = "other-";

    private static final Map<String, List<String>> BIG = Map.of(
            "gmail", List.of("gmail.com", "googlemail.com"),
            "microsoft",
                    List.of("outlook.com", "outlook.nl", "hotmail.com", "hotmail.nl", "live.com", "live.nl", "msn.com"),
            "yahoo", List.of("yahoo.com", "yahoo.nl", "ymail.com", "aol.com"),
            "apple", List.of("icloud.com", "me.com", "mac.com"),
            "kpn",
                    List.of(
                            "kpnmail.nl",
                            "kpnplanet.nl",
                            "planet.nl",
                            "hetnet.nl",
                            "home.nl",
                            "xs4all.nl",
                            "telfort.nl",
                            "tele2.nl"),
            "ziggo", List.of("ziggo.nl", "upcmail.nl", "chello.nl", "casema.nl", "quicknet.nl", "zeelandnet.nl"));

    private final Map<String, LaneSettings> settings;
    private final Map<String, String> lanes = new HashMap<>();

    LaneMap(MailSettings settings) {
        this.settings = settings.lanes();
        BIG.forEach((lane, domains) -> domains.forEach(domain -> lanes.put(domain, lane)));
        settings.lanes()
                .forEach((lane, one) ->
                        one.domains().forEach(domain -> lanes.put(domain.toLowerCase(Locale.ROOT), lane)));
    }

    String of(String domain) {
        var lane = lanes.get(domain);
        return lane != null ? lane : OTHER + Math.floorMod(domain.hashCode(), OTHERS);
    }

    /** How many sessions of all nodes may write to a lane at once. */
    int sessions(String lane) {
        var set = settings.get(lane);
        return set == null ? Integer.MAX_VALUE : set.sessions();
    }

    /** How many copies a lane takes in a minute; 0: as many as come. */
    int perMinute(String lane) {
        var set = settings.get(lane);
        return set == null ? 0 : set.perMinute();
    }
}
