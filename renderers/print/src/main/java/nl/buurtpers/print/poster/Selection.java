package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.message.Calendar;
import nl.buurtpers.message.Messages;
import nl.buurtpers.model.Advert;
import nl.buurtpers.model.Article;
import nl.buurtpers.model.Edition;
import nl.buurtpers.model.Event;
import nl.buurtpers.model.Notice;
import nl.buurtpers.model.Service;
import nl.buurtpers.plan.Plan;
import nl.buurtpers.plan.Planned;
import nl.buurtpers.plan.Reason;

/**
 * Which items get a poster.
 *
 * @param chosen items with a poster, in the order of the edition
 * @param others why each of the others has none, by id
 */
record Selection(List<Placed> chosen, Map<String, Reason> others) {

    /**
     * An item with the section that it stands in.
     *
     * @param section name of the section
     */
    record Placed(Planned item, String section) {}

    Selection {
        chosen = List.copyOf(chosen);
        others = Map.copyOf(others);
    }

    /**
     * The items that the editor asks for; where none are asked for, the items of priority 1 and every event that is not
     * over on the day of the edition, nor called off.
     */
    static Selection of(Plan plan, List<String> asked, Messages messages) {
        var chosen = new ArrayList<Placed>();
        var others = new LinkedHashMap<String, Reason>();
        for (var part : plan.parts()) {
            for (var item : part.items()) {
                var reason = asked.isEmpty()
                        ? notByItself(item, plan.edition(), messages)
                        : Optional.of(Reason.of("poster-not-asked")).filter(_ -> !asked.contains(item.id()));
                reason.ifPresentOrElse(
                        why -> others.put(item.id(), why),
                        () -> chosen.add(new Placed(item, part.section().title())));
            }
        }
        return new Selection(chosen, others);
    }

    private static Optional<Reason> notByItself(Planned item, Edition edition, Messages messages) {
        return switch (item.item()) {
            case Event event when event.occasion().cancelled() -> Optional.of(Reason.of("poster-cancelled"));
            case Event event ->
                Day.over(event, edition).map(last -> Reason.of("event-over", new Calendar(messages).shortDay(last)));
            case Article _, Notice _, Service _, Advert _ ->
                item.head().priority() == 1 ? Optional.empty() : Optional.of(Reason.of("poster-no-event"));
        };
    }
}
