package nl.buurtpers.app.delivery.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpers.app.delivery.MailSettings;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.springframework.stereotype.Component;

/**
 * Signs letters for the domain that sends them (DKIM, RFC 6376), where this installation has a key for it. A mail server that signs
 * by itself needs none here.
 */
@Component
public final class Signature {

    private static final String LINE_END = "\r\n";

    private final Optional<Signing> signing;

    Signature(MailSettings settings) {
        this.signing = settings.dkim().domain().isEmpty() ? Optional.empty() : Optional.of(signing(settings.dkim()));
    }

    private record Signing(String template, PrivateKey key) {}

    private static Signing signing(MailSettings.Dkim settings) {
        var file = settings.key().orElseThrow(() -> new IllegalStateException("buurtpers.mail.dkim.key is missing"));
        return new Signing(template(settings.domain(), settings.selector()), key(file));
    }

    /**
     * What is signed: all that a forme writes, above all both headers by which a reader leaves at a tap (RFC 8058, 4). The sender
     * stands twice, so that nobody adds a second one (RFC 6376, 5.4.2).
     */
    private static String template(String domain, String selector) {
        return "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector
                + "; h=from:from:to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe:"
                + "list-unsubscribe-post; bh=; b=;";
    }

    private static PrivateKey key(Path file) {
        try {
            var words = Files.readString(file, StandardCharsets.US_ASCII)
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s+", "");
            return DKIMSigner.getPrivateKey(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("not an RSA key in PKCS #8: " + file, e);
        }
    }

    /** The letter with its signature before it; as it was where this installation has no key. */
    public byte[] on(byte[] letter) throws IOException {
        if (signing.isEmpty()) {
            return letter;
        }
        int body = body(letter);
        var signer = new DKIMSigner(signing.get().template(), signing.get().key());
        try {
            var hasher = signer.newBodyHasher(
                    signer.newSignatureRecordTemplate(signing.get().template()));
            try (var out = hasher.getOutputStream()) {
                out.write(letter, body, letter.length - body);
            }
            var header = signer.sign(Fields.of(new String(letter, 0, body, StandardCharsets.US_ASCII)), hasher);
            var signed = new ByteArrayOutputStream(letter.length + header.length() + LINE_END.length());
            signed.writeBytes((header + LINE_END).getBytes(StandardCharsets.US_ASCII));
            signed.writeBytes(letter);
            return signed.toByteArray();
        } catch (PermFailException e) {
            throw new IOException("the letter cannot be signed", e);
        }
    }

    /** Where the words begin: after the first empty line. */
    private static int body(byte[] letter) {
        for (int i = 3; i < letter.length; i++) {
            if (letter[i] == '\n' && letter[i - 1] == '\r' && letter[i - 2] == '\n' && letter[i - 3] == '\r') {
                return i + 1;
            }
        }
        return letter.length;
    }

    /**
     * The fields of a header with their folds. Their names are small, as they are signed (RFC 6376, 3.4.2): the library makes them
     * so by the language of this machine, in some of which I is not a large i.
     */
    private record Fields(List<String> all) implements Headers {

        static Fields of(String header) {
            return new Fields(Arrays.stream(header.split("\r\n(?![ \t])"))
                    .filter(field -> !field.isBlank())
                    .map(Fields::small)
                    .toList());
        }

        private static String small(String field) {
            int colon = field.indexOf(':');
            return field.substring(0, colon).toLowerCase(Locale.ROOT) + field.substring(colon);
        }

        @Override
        public List<String> getFields() {
            return all;
        }

        @Override
        public List<String> getFields(String name) {
            return all.stream()
                    .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .toList();
        }
    }
}
