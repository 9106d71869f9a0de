package nl.buurtpers.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends who has no session to the sign-in page. A part of a page that was asked for by script must not get that page in its
 * place: it is told to go there as a whole.
 */
final class ToTheDoor implements AuthenticationEntryPoint {

    private static final String DOOR = "/login";

    private final AuthenticationEntryPoint pages = new LoginUrlAuthenticationEntryPoint(DOOR);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getHeader("HX-Request") == null) {
            pages.commence(request, response, why);
        } else {
            response.setHeader("HX-Redirect", DOOR);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
