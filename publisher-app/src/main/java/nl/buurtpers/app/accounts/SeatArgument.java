package nl.buurtpers.app.accounts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Gives pages the {@link Seat} or the {@link Person} that asks. */
@Component
public class SeatArgument implements HandlerMethodArgumentResolver {

    private final People people;

    SeatArgument(People people) {
        this.people = people;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seat.class || parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Seat.class) {
            return Objects.requireNonNull(
                    request.getAttribute(DeskGate.SEAT, RequestAttributes.SCOPE_REQUEST), "a page outside of any desk");
        }
        var principal = request.getUserPrincipal();
        return java.util.Optional.ofNullable(principal)
                .flatMap(found -> people.byEmail(found.getName()))
                .filter(Person::active)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
