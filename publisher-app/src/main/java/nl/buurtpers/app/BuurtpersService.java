package nl.buurtpers.app;

import java.time.Clock;
import nl.buurtpers.render.Renderers;
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

    /** The channels that are installed. */
    @Bean
    Renderers renderers() {
        return Renderers.found();
    }
}
