package nl.buurtpers.app.publicsite;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.buurtpers.app.house.House;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs are told of the read API, as an OpenAPI document: who gives it, where, and what each question means. */
@Configuration(proxyBeanMethods = false)
class ReadApiBook {

    /** Of the answers; grows when a field leaves or changes its meaning, not when one is added. */
    static final String VERSION = "1";

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private final House house;
    private final MessageSource messages;

    ReadApiBook(House house, MessageSource messages) {
        this.house = house;
        this.messages = messages;
    }

    @Bean
    OpenApiCustomizer bookOfTheReadApi() {
        return book -> {
            book.setInfo(new Info().title(words("api.title")).version(VERSION).description(words("api.description")));
            book.setServers(List.of(new Server().url(house.address("")).description(words("api.server"))));
            book.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            describe(book, "/api/neighbourhoods", "neighbourhoods");
            describe(book, "/api/{neighbourhood}/editions", "editions");
            describe(book, "/api/{neighbourhood}/items", "items");
            book.setTags(null);
        };
    }

    private void describe(OpenAPI book, String path, String key) {
        var operation = Objects.requireNonNull(book.getPaths().get(path), path).getGet();
        operation.operationId(key).summary(words("api." + key)).setTags(null);
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.description(words("api.parameter." + parameter.getName())));
        }
        operation.responses(responses(operation));
    }

    private ApiResponses responses(Operation operation) {
        var json = new Content().addMediaType("application/json", new MediaType().schema(new ObjectSchema()));
        var responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse().description(words("api.answer")).content(json))
                .addApiResponse("304", new ApiResponse().description(words("api.unchanged")));
        return operation.getParameters() == null
                ? responses
                : responses.addApiResponse("404", new ApiResponse().description(words("api.missing")));
    }

    /** Dutch and after it English, as everything that has no reader of its own yet. */
    private String words(String key) {
        return String.join(
                " / ",
                LANGUAGES.stream()
                        .map(language -> messages.getMessage(key, new Object[0], language))
                        .toList());
    }
}
