package nl.buurtpers.screen.teletext;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.render.Audience;
import nl.buurtpers.render.Channel;
import nl.buurtpers.render.Kit;
import nl.buurtpers.render.Option;
import nl.buurtpers.render.Proof;
import nl.buurtpers.render.Renderer;

/**
 * The edition as teletext pages. Long items go on over subpages; nothing is cut. Options: {@code first-page} is the number
 * of the index, {@code last-page} the highest number that the station gave (else 899 from 100 on, and the end of its
 * magazine from any other), {@code service-name} the text of the header (else the name of the paper), {@code lines} how many lines of each field of the picture
 * {@code edition.ts} may use, {@code mosaic-logo} whether the logo of the house stands on the index.
 */
public final class TeletextRenderer implements Renderer {

    static final String FIRST_PAGE = "first-page";
    static final String LAST_PAGE = "last-page";
    static final String SERVICE_NAME = "service-name";
    static final String LINES = "lines";
    static final String LOGO = "mosaic-logo";
    static final String YES = "yes";
    static final int FIRST = 100;
    static final int LAST = 899;

    /** Most stations have room for so many; with sixteen, all that there are, pages come twice as fast. */
    private static final int USUAL_LINES = 8;

    private static final int MOST_LINES = 16;

    private static final Channel CHANNEL = new Channel(
            "teletext",
            TeletextRenderer.class,
            List.of("text/plain", "application/octet-stream", "video/mp2t", "image/png", "text/html"),
            Set.of(Audience.OFFLINE, Audience.DEAF),
            Channel.Keeping.FLEETING,
            List.of(
                    new Option.Whole(FIRST_PAGE, FIRST, FIRST, LAST),
                    new Option.Whole(LAST_PAGE, Optional.empty(), FIRST, LAST),
                    new Option.Words(SERVICE_NAME, Optional.empty()),
                    new Option.Whole(LINES, USUAL_LINES, 1, MOST_LINES),
                    new Option.Choice(LOGO, "no", List.of("no", YES))));

    @Override
    public Channel channel() {
        return CHANNEL;
    }

    @Override
    public Proof compose(Plan plan, Kit kit) {
        return new TeletextProof(plan, new Composer(plan, kit).compose(), kit);
    }
}
