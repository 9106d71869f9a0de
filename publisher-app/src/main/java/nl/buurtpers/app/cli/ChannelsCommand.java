package nl.buurtpers.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buurtpers.json.Json;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Renderer;
import nl.buurtpers.render.Renderers;
import picocli.CommandLine.Command;

/** {@code buurtpers channels}: what can be made, and what can be set for it. */
@Command(name = "channels")
final class ChannelsCommand implements Callable<Integer> {

    private final Console console;
    private final Renderers renderers;

    @picocli.CommandLine.Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ChannelsCommand(Console console, Renderers renderers) {
        this.console = console;
        this.renderers = renderers;
    }

    @Override
    public Integer call() {
        var channels = renderers.all().stream().map(Renderer::channel).toList();
        if (json) {
            console.out()
                    .print(Json.text(Json.object(
                            "channels", channels.stream().map(this::object).toList())));
        } else {
            channels.forEach(this::show);
        }
        return Status.DONE;
    }

    private void show(Channel channel) {
        console.out().println(channel.id() + ": " + channel.title(console.language()));
        console.out().println("    " + channel.description(console.language()));
        for (var option : channel.options()) {
            console.out().println("    " + line(option));
        }
    }

    private String line(Option option) {
        var messages = console.messages();
        return option.fallback()
                .map(value -> messages.text("channels.option", option.name(), option.allowed(), value))
                .orElseGet(() -> messages.text("channels.option-open", option.name(), option.allowed()));
    }

    private Map<String, Object> object(Channel channel) {
        return Json.object(
                "id",
                channel.id(),
                "title",
                channel.title(console.language()),
                "description",
                channel.description(console.language()),
                "mediaTypes",
                channel.mediaTypes(),
                "audiences",
                channel.audiences().stream().map(Words::key).toList(),
                "options",
                options(channel));
    }

    private static List<Map<String, Object>> options(Channel channel) {
        return channel.options().stream()
                .map(option ->
                        Json.object("name", option.name(), "allowed", option.allowed(), "default", option.fallback()))
                .toList();
    }
}
