package nl.buurtpers.print.poster;

import java.util.Optional;
import nl.buurtpers.model.Access;
import nl.buurtpers.plan.Fact;

/** The pictograms of facts and of what a place offers to visitors who need it. */
final class Pictograms {

    private Pictograms() {}

    static Optional<Pictogram> of(Fact.Kind kind) {
        return switch (kind) {
            case WHEN -> Optional.of(calendar());
            case REPEATS -> Optional.of(again());
            case HOURS -> Optional.of(clock());
            case WHERE, ADDRESS -> Optional.of(pin());
            case PRICE -> Optional.of(coin());
            case PHONE -> Optional.of(telephone());
            case ADVERTISEMENT,
                    ADVERTISER,
                    CANCELLED,
                    CATEGORY,
                    ACCESS,
                    CONTACT,
                    EMAIL,
                    WEB,
                    CHECKED,
                    SOURCE,
                    LICENCE -> Optional.empty();
        };
    }

    static Pictogram of(Access access) {
        return switch (access) {
            case WHEELCHAIR -> wheelchair();
            case TOILET -> toilet();
            case HEARING_LOOP -> ear();
            case SIGN_LANGUAGE -> hands();
            case QUIET_HOUR -> quiet();
            case COMPANION_FREE -> companions();
        };
    }

    private static Pictogram calendar() {
        return new Pictogram()
                .line(2, 3, 5, 21, 5, 21, 21, 3, 21, 3, 5)
                .box(3, 5, 18, 4.5)
                .bar(8, 2.5, 8, 6, 2)
                .bar(16, 2.5, 16, 6, 2)
                .box(7, 12, 3, 3)
                .box(14, 12, 3, 3)
                .box(7, 16.5, 3, 3);
    }

    private static Pictogram clock() {
        return new Pictogram().arc(12, 12, 9.5, 2, 0, 360).line(2, 12, 6.5, 12, 12, 16, 14.5);
    }

    private static Pictogram again() {
        return new Pictogram().arc(12, 12, 8, 2.4, -50, 220).polygon(13, 1, 20.5, 5.5, 13.5, 10);
    }

    private static Pictogram pin() {
        return new Pictogram()
                .disc(12, 9, 7.5)
                .polygon(5.2, 12, 18.8, 12, 12, 23)
                .hole(12, 9, 3);
    }

    private static Pictogram coin() {
        return new Pictogram()
                .arc(12, 12, 10, 2, 0, 360)
                .arc(13.2, 12, 4.6, 1.9, 50, 310)
                .bar(6.6, 10.8, 13, 10.8, 1.5)
                .bar(6.6, 13.4, 13, 13.4, 1.5);
    }

    private static Pictogram telephone() {
        return new Pictogram()
                .line(3.4, 6, 4, 8, 10, 13, 16, 19, 18)
                .bar(5, 4.5, 8, 3.5, 4)
                .bar(18, 20, 20.5, 17, 4);
    }

    private static Pictogram wheelchair() {
        return new Pictogram()
                .disc(10, 3, 2.4)
                .line(2.2, 10, 6.5, 10.5, 13, 16.5, 13, 19, 20, 21, 19.4)
                .bar(10.2, 9.2, 15.5, 9.2, 1.8)
                .arc(10.5, 16, 5.8, 2, 40, 245);
    }

    private static Pictogram toilet() {
        return new Pictogram().line(2.2, 2, 6, 4.6, 18, 7.3, 9, 10, 18, 12.6, 6).arc(19, 12, 5.2, 2.2, 55, 305);
    }

    private static Pictogram ear() {
        return new Pictogram()
                .arc(10, 9, 6.5, 2, 170, 385)
                .arc(10, 9, 3, 1.8, 180, 370)
                .line(2, 16, 11.5, 12.5, 16, 11.5, 20)
                .arc(9, 19.5, 2.6, 2, 10, 160)
                .line(1.8, 17, 22, 22, 17);
    }

    private static Pictogram hands() {
        return new Pictogram()
                .disc(9, 15.5, 4.6)
                .bar(6, 14, 4.5, 6, 2)
                .bar(8, 13, 7.8, 3.5, 2)
                .bar(10.2, 13, 11, 3.6, 2)
                .bar(12.2, 14, 14, 5.5, 2)
                .bar(12, 17, 16.5, 13, 2.2)
                .arc(13, 13, 8.2, 1.6, -30, 45)
                .arc(9, 15.5, 6.6, 1.4, 100, 160);
    }

    private static Pictogram quiet() {
        return new Pictogram()
                .polygon(3, 9, 7, 9, 13, 4, 13, 20, 7, 15, 3, 15)
                .bar(16, 9.5, 21.5, 15, 1.9)
                .bar(21.5, 9.5, 16, 15, 1.9);
    }

    private static Pictogram companions() {
        return new Pictogram()
                .disc(7.5, 5, 3)
                .line(5, 7.5, 11.5, 7.5, 19)
                .disc(16.5, 5, 3)
                .line(5, 16.5, 11.5, 16.5, 19)
                .bar(8, 13, 16, 13, 1.8);
    }
}
