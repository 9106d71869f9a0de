package nl.buurtpers.app.publishing.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpers.pack.Artifact;

/**
 * Pictures of the pages of a paper, at the coarsest resolution that was made: a report needs no finer one.
 *
 * @param paper the file with the pages
 * @param pages a picture of each, in order
 */
record PagePictures(Artifact paper, List<Artifact> pages) {

    private static final Pattern PREVIEW = Pattern.compile("[^/]+/preview/([0-9]{1,4})/[0-9]+[.]png");

    /** Those among the files of a channel. */
    static Optional<PagePictures> of(List<Artifact> files) {
        var byResolution = new TreeMap<Integer, List<Artifact>>();
        for (var file : files) {
            var match = PREVIEW.matcher(file.path());
            if (match.matches()) {
                byResolution.merge(Integer.valueOf(match.group(1)), List.of(file), PagePictures::joined);
            }
        }
        return byResolution.isEmpty()
                ? Optional.empty()
                : paper(files)
                        .map(paper -> new PagePictures(
                                paper, byResolution.firstEntry().getValue()));
    }

    private static List<Artifact> joined(List<Artifact> some, List<Artifact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The paper for screens bears the name of its channel. */
    private static Optional<Artifact> paper(List<Artifact> files) {
        return files.stream()
                .filter(file -> file.path().equals(file.channel() + "/" + file.channel() + ".pdf"))
                .findFirst();
    }
}
