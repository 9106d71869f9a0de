package nl.buurtpers.app.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    @Test
    void forgets_what_somebody_asked_before() {
        var busy = new CountDownLatch(1);
        try (var turnstile = new Turnstile<String, String>("test", 1)) {
            var other = turnstile.ask("Bea", () -> {
                busy.await();
                return "voor Bea";
            });
            var first = turnstile.ask("Ali", () -> "eerste");
            var second = turnstile.ask("Ali", () -> "tweede");

            assertThat(first.join()).isEmpty();
            busy.countDown();
            assertThat(second.join()).contains("tweede");
            assertThat(other.join()).contains("voor Bea");
        }
    }

    @Test
    void tells_what_went_wrong_and_goes_on() {
        try (var turnstile = new Turnstile<String, String>("test", 1)) {
            var wrong = turnstile.ask("Ali", () -> {
                throw new IllegalStateException("kapot");
            });

            assertThat(wrong).failsWithin(java.time.Duration.ofSeconds(20));
            assertThat(turnstile.ask("Ali", () -> "weer heel").join()).contains("weer heel");
        }
    }
}
