package nl.buurtpers.app.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpers.app.copy.Dossier;
import nl.buurtpers.message.Messages;
import nl.buurtpers.pack.Settings;
import nl.buurtpers.render.Renderers;

/**
 * The pictures in the folder of a draft.
 *
 * @param folder in which the channels of the draft lie
 * @param language of the editor
 */
record Gallery(Path folder, Renderers renderers, String language) {

    /**
     * The channels whose pages can be looked at.
     *
     * @param channel its id
     * @param path of its pictures; its groups fill the words that stand for a picture
     * @param options what is set so that they are made, and nothing for the press
     */
    private record Wall(String channel, Pattern path, List<Settings.Setting> options) {

        static Wall of(String channel, String path, Settings.Setting... options) {
            return new Wall(channel, Pattern.compile(channel + "/" + path), List.of(options));
        }
    }

    private static final List<Wall> WALLS = List.of(
            Wall.of(
                    "large-print",
                    "preview/72/0*([0-9]+)[.]png",
                    new Settings.Setting("large-print", "previews", "72")),
            Wall.of(
                    "newspaper",
                    "preview/72/0*([0-9]+)[.]png",
                    new Settings.Setting("newspaper", "previews", "72"),
                    new Settings.Setting("newspaper", "press-file", "no")),
            Wall.of("screens", "0*([0-9]+)[.]png"),
            Wall.of("teletext", "png/([0-9]{3})-0?([0-9]+)[.]png"));

    /** The channels of which an edition gets pictures. */
    static List<String> channels(Dossier dossier, Renderers renderers) {
        return WALLS.stream()
                .map(Wall::channel)
                .filter(id -> renderers.channel(id).isPresent())
                .filter(dossier::makes)
                .toList();
    }

    /** What is asked of a run that makes them. */
    static Settings settings(Dossier dossier, Renderers renderers) {
        var channels = channels(dossier, renderers);
        return new Settings(
                Optional.of(channels),
                WALLS.stream()
                        .filter(wall -> channels.contains(wall.channel()))
                        .flatMap(wall -> wall.options().stream())
                        .toList());
    }

    /** Whether a path is that of a picture. */
    static boolean picture(String path) {
        return WALLS.stream().anyMatch(wall -> wall.path().matcher(path).matches());
    }

    /** Takes everything else out of the folder: what a paper or a station would get weighs four times as much. */
    void keepPicturesAlone() throws IOException {
        for (var file : files(folder)) {
            if (!picture(path(file))) {
                Files.delete(file);
            }
        }
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The pictures of each channel that has some. */
    List<PagePictures.Channel> channels() {
        return WALLS.stream()
                .map(this::channel)
                .filter(channel -> !channel.pictures().isEmpty())
                .toList();
    }

    private PagePictures.Channel channel(Wall wall) {
        var title = renderers
                .channel(wall.channel())
                .map(renderer -> renderer.channel().title(language))
                .orElse(wall.channel());
        return new PagePictures.Channel(
                wall.channel(),
                title,
                files(folder.resolve(wall.channel())).stream()
                        .flatMap(file -> picture(wall, file, title).stream())
                        .toList());
    }

    private Optional<PagePictures.Picture> picture(Wall wall, Path file, String title) {
        var path = path(file);
        var match = wall.path().matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var words = Messages.of(Gallery.class, language);
        var screen = match.groupCount() > 1 ? match.group(2) : "";
        var key = "picture." + wall.channel() + (screen.isEmpty() || screen.equals("0") ? "" : ".part");
        return Optional.of(new PagePictures.Picture(path, file, words.text(key, title, match.group(1), screen)));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
