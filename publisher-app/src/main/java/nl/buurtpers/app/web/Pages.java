package nl.buurtpers.app.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.buurtpers.app.accounts.DeskGate;
import nl.buurtpers.app.accounts.SeatArgument;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Sets up what all pages share. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan({"nl.buurtpers.app.house", "nl.buurtpers.app.delivery"})
class Pages implements WebMvcConfigurer {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final DeskGate gate;
    private final SeatArgument seat;

    Pages(DeskGate gate, SeatArgument seat) {
        this.gate = gate;
        this.seat = seat;
    }

    /** Dutch, until somebody asks for English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("taal");
        resolver.setDefaultLocale(Locale.forLanguageTag("nl"));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("taal");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).addPathPatterns("/desk/**", "/login", "/start/**", "/invitation/**");
        registry.addInterceptor(gate).addPathPatterns("/desk/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(seat);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/govuk/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/assets/font/**")
                .addResourceLocations("classpath:/nl/buurtpers/typeset/font/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/assets/desk/**")
                .addResourceLocations("classpath:/nl/buurtpers/app/desk/assets/")
                .setCacheControl(CacheControl.noCache());
    }
}
