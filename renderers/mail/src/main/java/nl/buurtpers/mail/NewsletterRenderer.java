package nl.buurtpers.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.message.Messages;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/**
 * Makes the newsletter: {@code newsletter.eml}, a whole message to a sample reader, and its two faces {@code
 * newsletter.html} and {@code newsletter.txt}; and {@code letter.json}, the same in pieces for who mails it to many.
 */
public final class NewsletterRenderer implements Renderer {

    static final String SUBJECT = "subject";
    static final String FROM_NAME = "from-name";
    static final String PREHEADER = "preheader";

    private static final Channel CHANNEL = new Channel(
            "email",
            NewsletterRenderer.class,
            List.of("message/rfc822", "text/html", "text/plain"),
            Set.of(Audience.ONLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(
                    new Option.Words(SUBJECT, Optional.empty()),
                    new Option.Words(FROM_NAME, Optional.empty()),
                    new Option.Words(PREHEADER, Optional.empty())));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        var messages = Messages.of(NewsletterRenderer.class, plan.edition().language());
        var envelope = Envelope.preview(plan.edition(), kit, messages);
        var pictures = MailPictures.chosen(plan, kit);
        var html = new LetterHtml(plan, envelope, pictures, kit.style(), messages);
        var letter = new Fitting(html).fit(plan);
        var text = LetterText.write(letter, plan, envelope, messages);
        var slots = Slots.notIn(text.flowed());
        var slotted = new LetterHtml(plan, envelope.to(slots), pictures, kit.style(), messages);
        var standard = slotted.marked(TypeSize.STANDARD, slots).message(letter);
        var message = slots.filled(standard, envelope);
        var enclosed = pictures.shownIn(message);
        return new NewsletterProof(
                NewsletterProof.coverage(letter, pictures, plan),
                NewsletterProof.measures(letter),
                envelope,
                message,
                html.beside(message),
                text,
                enclosed,
                () -> new LetterPieces(letter, envelope, slots)
                        .write(
                                LetterText.write(letter, plan, envelope.to(slots), messages, Optional.of(slots)),
                                Map.of(
                                        TypeSize.STANDARD,
                                        standard,
                                        TypeSize.LARGE,
                                        slotted.marked(TypeSize.LARGE, slots).message(letter)),
                                enclosed));
    }
}
