package nl.buurtpers.app.delivery.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.app.accounts.Token;
import nl.buurtpers.app.delivery.MailSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a mail server hands in what came back: one message ({@code message/rfc822}) as the body of a POST. */
@Controller
class ReturnsDoor {

    /** Messages in memory at once. */
    private static final int MOST = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Returns returns;
    private final String token;
    private final Semaphore hands = new Semaphore(MOST);

    ReturnsDoor(Returns returns, MailSettings settings) {
        this.returns = returns;
        this.token = settings.returns().token();
    }

    /** The token is asked for before a byte is read; who has another hears that there is no such page. */
    @PostMapping("/returns/{token}")
    ResponseEntity<Void> take(@PathVariable String token, HttpServletRequest request)
            throws IOException, InterruptedException {
        if (this.token.isEmpty() || !same(token)) {
            return ResponseEntity.notFound().build();
        }
        if (request.getContentLengthLong() > Mail.MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        if (!hands.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()))
                    .build();
        }
        try {
            return take(request);
        } finally {
            hands.release();
        }
    }

    /** By their hashes, which are of one length: how long it takes says nothing of where they differ. */
    private boolean same(String token) {
        return MessageDigest.isEqual(bytes(token), bytes(this.token));
    }

    private static byte[] bytes(String token) {
        return Token.hash(token).getBytes(StandardCharsets.UTF_8);
    }

    private ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
        var message = request.getInputStream().readNBytes(Mail.MOST_BYTES + 1);
        if (message.length > Mail.MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        returns.take(message);
        return ResponseEntity.accepted().build();
    }
}
