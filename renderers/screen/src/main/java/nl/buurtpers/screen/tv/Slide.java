package nl.buurtpers.screen.tv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpers.model.Picture;
import nl.buurtpers.plan.Linear;
import nl.buurtpers.typeset.frame.Page;

/**
 * A composed slide.
 *
 * @param id stays the same in a corrected edition
 * @param item the item that it shows, where it shows one
 * @param section name of the section, or what else stands above the title
 * @param language BCP 47 tag
 * @param title headline as it stands on the slide; may be empty
 * @param mark which slide of the item it is, such as "2/3"; may be empty
 * @param passages the text
 * @param picture the picture on it
 * @param page the frames
 * @param validUntil when it is over
 * @param priority that of its item
 */
record Slide(
        String id,
        Optional<String> item,
        String section,
        String language,
        String title,
        String mark,
        List<Passage> passages,
        Optional<Picture> picture,
        Page page,
        Optional<Instant> validUntil,
        int priority) {

    Slide {
        passages = List.copyOf(passages);
    }

    /** All that is read on the slide, a line for each passage, without the footer. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(section);
        lines.add(title);
        passages.forEach(passage -> lines.add(line(passage)));
        picture.map(Linear::picture).ifPresent(lines::add);
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String line(Passage passage) {
        return switch (passage) {
            case Passage.Words words -> words.label().isEmpty() ? words.text() : words.label() + " " + words.text();
            case Passage.Row row -> row.text();
            case Passage.Address address -> address.text();
            case Passage.Plate _ -> "";
        };
    }

    /** What stands for the slide where it is not seen. */
    String alt() {
        var words = mark.isEmpty() ? title : title + " (" + mark + ")";
        var alt = picture.map(Picture::alt).filter(text -> !text.isEmpty());
        return alt.map(text -> words.isBlank() ? text : words + ". " + text).orElse(words);
    }
}
