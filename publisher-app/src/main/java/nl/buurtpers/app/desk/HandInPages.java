package nl.buurtpers.app.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.FormToken;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.accounts.Neighbourhoods;
import nl.buurtpers.app.accounts.Throttle;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Copy;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.source.ItemFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Handing in copy without an account. Nobody sees it but the editors until they choose it. Machines are kept out by a form
 * that was given out a while ago, a box that people leave empty, and a bound on how often.
 */
@Controller
@RequestMapping("/{neighbourhood}/insturen")
class HandInPages {

    private static final int MOST = 5;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_LINE = 200;

    private final Neighbourhoods neighbourhoods;
    private final Items items;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final FormToken token;
    private final Words words;

    HandInPages(
            Neighbourhoods neighbourhoods,
            Items items,
            Throttle throttle,
            AuditTrail audit,
            FormToken token,
            Words words) {
        this.neighbourhoods = neighbourhoods;
        this.items = items;
        this.throttle = throttle;
        this.audit = audit;
        this.token = token;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable String neighbourhood, Model page) {
        return form(open(neighbourhood), Map.of(), List.of(), page);
    }

    private Neighbourhood open(String id) {
        return neighbourhoods
                .byId(id)
                .filter(Neighbourhood::handIn)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(Neighbourhood place, Map<String, String> form, List<String> wrong, Model page) {
        page.addAttribute("place", place);
        page.addAttribute("form", form);
        page.addAttribute("wrong", wrong);
        page.addAttribute("token", token.make(place.id()));
        return "desk/hand-in";
    }

    @PostMapping
    String take(
            @PathVariable String neighbourhood,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model page) {
        var place = open(neighbourhood);
        var wrong = wrong(form);
        if (!token.timely(place.id(), form.getOrDefault("token", ""))) {
            wrong.add(words.of("handin.wrong.time"));
        } else if (throttle.often("hand-in", request.getRemoteAddr(), MOST)) {
            wrong.add(words.of("handin.wrong.often"));
        }
        if (!wrong.isEmpty()) {
            return form(place, form, wrong, page);
        }
        throttle.count("hand-in", request.getRemoteAddr());
        if (form.getOrDefault("website", "").isEmpty()) {
            keep(place, form);
        }
        page.addAttribute("place", place);
        return "desk/handed-in";
    }

    private List<String> wrong(Map<String, String> form) {
        var wrong = new ArrayList<String>();
        if (blank(form, "title") || form.getOrDefault("title", "").length() > MOST_LINE) {
            wrong.add(words.of("handin.wrong.title"));
        }
        if (blank(form, "body") || form.getOrDefault("body", "").length() > MOST_TEXT) {
            wrong.add(words.of("handin.wrong.body", MOST_TEXT));
        }
        if (blank(form, "name") || form.getOrDefault("name", "").length() > MOST_LINE) {
            wrong.add(words.of("handin.wrong.name"));
        }
        if (!blank(form, "email") && !Ids.address(form.getOrDefault("email", ""))) {
            wrong.add(words.of("person.wrong.email"));
        }
        return wrong;
    }

    private static boolean blank(Map<String, String> form, String box) {
        return form.getOrDefault(box, "").isBlank();
    }

    private void keep(Neighbourhood place, Map<String, String> form) {
        var title = form.getOrDefault("title", "").strip();
        var file = ItemForm.fresh("article", title);
        var sender = form.getOrDefault("name", "").strip()
                + Optional.of(form.getOrDefault("email", "").strip())
                        .filter(email -> !email.isEmpty())
                        .map(email -> " (" + email + ")")
                        .orElse("");
        var name = Ids.of(title);
        var item = items.add(new Items.Fresh(
                place.id(),
                Optional.empty(),
                name.isEmpty() ? "ingestuurd" : name,
                new ItemFile(file.sheet(), form.getOrDefault("body", "").replace("\r\n", "\n")).text(),
                Copy.State.HANDED_IN,
                sender.length() > 300 ? sender.substring(0, 300) : sender,
                "",
                Optional.empty()));
        audit.note(place.id(), AuditTrail.NOBODY, "hand-in", "item " + item.id());
    }
}
