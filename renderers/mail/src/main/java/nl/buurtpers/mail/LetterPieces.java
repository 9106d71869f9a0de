package nl.buurtpers.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpers.json.Json;

/**
 * The letter in pieces, for who mails it to many readers: each piece is for everybody or belongs to a section, and has slots
 * for what differs from reader to reader. Whoever joins the pieces of some sections has a whole letter about those.
 */
final class LetterPieces {

    private static final int VERSION = 1;

    private final Letter letter;
    private final Envelope envelope;
    private final Slots slots;

    LetterPieces(Letter letter, Envelope envelope, Slots slots) {
        this.letter = letter;
        this.envelope = envelope;
        this.slots = slots;
    }

    /**
     * As JSON: {@code {version, language, subject, fromName, list, sections: [{id, title}], faces: [{form, mediaType, pieces}],
     * pictures: [{name, contentId, mediaType}]}}; the forms are {@code plain}, {@code standard} and {@code large}. Lines end with LF.
     */
    Map<String, Object> write(FlowedText text, Map<TypeSize, String> html, List<MailPicture> pictures) {
        var faces = new ArrayList<Map<String, Object>>();
        faces.add(face("plain", "text/plain; charset=UTF-8; format=flowed; delsp=no", CleanText.of(text.flowed())));
        for (var size : TypeSize.values()) {
            faces.add(face(size.id(), "text/html; charset=UTF-8", Objects.requireNonNull(html.get(size))));
        }
        return Json.object(
                "version",
                VERSION,
                "language",
                envelope.language(),
                "subject",
                envelope.subject(),
                "fromName",
                envelope.fromName(),
                "list",
                envelope.listName(),
                "sections",
                letter.parts().stream()
                        .map(part -> Json.object(
                                "id",
                                part.section().id(),
                                "title",
                                part.section().title()))
                        .toList(),
                "faces",
                faces,
                "pictures",
                pictures.stream()
                        .map(picture -> Json.object(
                                "name",
                                picture.name(),
                                "contentId",
                                picture.name() + "@" + envelope.domain(),
                                "mediaType",
                                picture.file().mediaType()))
                        .toList());
    }

    private Map<String, Object> face(String form, String mediaType, String words) {
        var sections = letter.parts().stream().map(part -> part.section().id()).toList();
        return Json.object("form", form, "mediaType", mediaType, "pieces", slots.pieces(words, sections));
    }
}
