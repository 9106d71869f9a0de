package nl.buurtpers.mail;

import java.util.List;
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
 * newsletter.html} and {@code newsletter.txt}.
 */
public final class NewsletterRenderer implements Renderer {

    static final String SUBJECT = "subject";
    static final String FROM_NAME = "from-name";

    private static final Channel CHANNEL = new Channel(
            "email",
            NewsletterRenderer.class,
            List.of("message/rfc822", "text/html", "text/plain"),
            Set.of(Audience.ONLINE, Audience.LOW_VISION, Audience.BLIND, Audience.DEAF),
            Channel.Keeping.KEPT,
            List.of(new Option.Words(SUBJECT, Optional.empty()), new Option.Words(FROM_NAME, Optional.empty())));

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
        var message = html.message(letter);
        return new NewsletterProof(
                NewsletterProof.coverage(letter, pictures, plan),
                NewsletterProof.measures(letter),
                envelope,
                message,
                html.file(letter),
                LetterText.write(letter, plan, envelope, messages),
                pictures.shownIn(message));
    }
}
