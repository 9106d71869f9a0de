package nl.buurtpers.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every page of a neighbourhood's desk. Who has no seat there is told that there is no such page, which is
 * also what they hear where there is none.
 */
@Component
public class DeskGate implements HandlerInterceptor {

    static final String SEAT = DeskGate.class.getName() + ".seat";

    private final People people;
    private final Memberships memberships;

    DeskGate(People people, Memberships memberships) {
        this.people = people;
        this.memberships = memberships;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && path(request, "neighbourhood").isPresent()) {
            var seat = path(request, "neighbourhood")
                    .flatMap(neighbourhood -> person(request.getUserPrincipal())
                            .flatMap(person -> memberships.seat(neighbourhood, person)))
                    .orElseThrow(DeskGate::nothingHere);
            if (!allowed(method, seat)) {
                throw nothingHere();
            }
            request.setAttribute(SEAT, seat);
        }
        return true;
    }

    private static boolean allowed(HandlerMethod method, Seat seat) {
        var allowed = method.getMethodAnnotation(Allowed.class);
        return allowed != null && Arrays.stream(allowed.value()).anyMatch(seat::may);
    }

    private Optional<Person> person(java.security.@org.jspecify.annotations.Nullable Principal principal) {
        return Optional.ofNullable(principal)
                .map(Principal::getName)
                .flatMap(people::byEmail)
                .filter(Person::active);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<String> path(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(name)).map(String::valueOf)
                : Optional.empty();
    }
}
