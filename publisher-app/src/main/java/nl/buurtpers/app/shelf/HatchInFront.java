package nl.buurtpers.app.shelf;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts the hatch before all else that the server does. */
@Component
class HatchInFront implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final FreshAnswers answers;

    HatchInFront(FreshAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setHandler(new Hatch(answers, server.getHandler())));
    }
}
