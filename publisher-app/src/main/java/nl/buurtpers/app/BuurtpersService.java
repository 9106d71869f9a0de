package nl.buurtpers.app;

import java.time.Clock;
import nl.buurtpers.app.publishing.BundledSeeds;
import nl.buurtpers.render.Renderers;
import nl.buurtpers.source.Seeds;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The service: desk, public site and stations over one engine. The command line does not know it. */
@SpringBootApplication(proxyBeanMethods = false)
public class BuurtpersService {

    /** The time of this machine; the one place where it is asked. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What every installation knows from the start. */
    @Bean
    Seeds seeds() {
        return new Seeds(BundledSeeds.INSTANCE);
    }

    /** The channels that are installed. */
    @Bean
    Renderers renderers() {
        return Renderers.found();
    }
}
