package nl.buurtpers.app.delivery.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.buurtpers.app.delivery.MailSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signature on a letter, read by the verifier that mail servers on Debian use. */
class SignatureTest {

    /** Answers for the domain in place of the DNS; prints what the verifier makes of the letter. */
    private static final String VERIFIER = """
            use Mail::DKIM::Verifier;
            my $key = shift;
            { no warnings 'redefine';
              *Mail::DKIM::PublicKey::fetch_async = sub {
                my ($class, %p) = @_;
                die "asked for $p{Selector} of $p{Domain}" unless "$p{Selector}.$p{Domain}" eq "2026a.wijk.example";
                my $found = $class->parse("v=DKIM1; k=rsa; p=$key");
                return sub { $p{Callbacks}{Success}->($found) };
              }; }
            my $dkim = Mail::DKIM::Verifier->new();
            binmode STDIN;
            while (<STDIN>) { s/\\015?\\012$//; $dkim->PRINT("$_\\015\\012"); }
            $dkim->CLOSE;
            print $dkim->result_detail, " ", join(":", map { lc } $dkim->signature ? $dkim->signature->headerlist : ()), "\\n";
            """;

    private static final String LETTER = """
            Date: Sun, 29 Nov 2026 10:00:00 +0100
            From: =?UTF-8?Q?Caf=C3=A9?= <krant@wijk.example>
            To: an@lezer.example
            Message-ID: <47.183.9e3779b9@wijk.example>
            Subject: =?UTF-8?Q?Een_heel_lang_onderwerp_over_caf=C3=A9s_in_de_wijk?=
             =?UTF-8?Q?_en_nog_wat?=
            List-Id: "De Wijkkrant" <wijk.nieuwsbrief.wijk.example>
            List-Unsubscribe: <https://wijk.example/unsubscribe/AAAA>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8

            Dag  wijk,

            het bankje staat er. \s

            """.replace("\n", "\r\n");

    private static KeyPair pair() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("RSA");
        maker.initialize(2048);
        return maker.generateKeyPair();
    }

    private static Signature signature(Path folder, KeyPair pair) throws IOException {
        var file = folder.resolve("dkim.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return new Signature(settings(new MailSettings.Dkim("wijk.example", "2026a", Optional.of(file))));
    }

    private static MailSettings settings(MailSettings.Dkim dkim) {
        return new MailSettings(List.of(), Map.of(), new MailSettings.Returns("", Optional.empty(), "", ""), dkim);
    }

    private static String verdict(byte[] letter, KeyPair pair) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "perl",
                        "-e",
                        VERIFIER,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(letter);
        }
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return words;
    }

    @Test
    void a_verifier_of_others_passes_the_signature_which_covers_both_headers_for_leaving(@TempDir Path folder)
            throws Exception {
        var pair = pair();

        var signed = signature(folder, pair).on(LETTER.getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(signed, StandardCharsets.US_ASCII))
                .startsWith("DKIM-Signature:")
                .endsWith(LETTER);
        assertThat(verdict(signed, pair))
                .startsWith("pass ")
                .contains("list-unsubscribe:list-unsubscribe-post", "from:from");
    }

    @Test
    void a_letter_that_was_changed_does_not_pass(@TempDir Path folder) throws Exception {
        var pair = pair();
        var signed = new String(
                signature(folder, pair).on(LETTER.getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);

        assertThat(verdict(signed.replace("AAAA", "BBBB").getBytes(StandardCharsets.US_ASCII), pair))
                .startsWith("fail");
        assertThat(verdict(signed.replace("bankje", "hekje").getBytes(StandardCharsets.US_ASCII), pair))
                .startsWith("fail");
        assertThat(verdict(("From: iemand@elders.example\r\n" + signed).getBytes(StandardCharsets.US_ASCII), pair))
                .startsWith("fail");
    }

    @Test
    void without_a_key_a_letter_stays_as_it_is() throws IOException {
        var letter = LETTER.getBytes(StandardCharsets.US_ASCII);

        assertThat(new Signature(settings(new MailSettings.Dkim("", "", Optional.empty()))).on(letter))
                .isEqualTo(letter);
    }

    @Test
    void a_key_that_is_none_is_said_at_the_start(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("dkim.pem"), "sleutel");

        assertThatThrownBy(() ->
                        new Signature(settings(new MailSettings.Dkim("wijk.example", "2026a", Optional.of(file)))))
                .hasMessageContaining("dkim.pem");
    }
}
