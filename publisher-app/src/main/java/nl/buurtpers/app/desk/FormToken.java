package nl.buurtpers.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when a form was given out, signed with a key that all nodes share, so that no cookie is needed. */
@Component
class FormToken {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient sql;

    FormToken(JdbcClient sql) {
        this.sql = sql;
    }

    /** A token for a form of this purpose. */
    String make(String purpose, Instant now) {
        var words = Long.toString(now.toEpochMilli());
        return words + "." + sign(purpose + " " + words);
    }

    /** When it was given out, if it was given out by us for this purpose. */
    Optional<Instant> given(String purpose, String token) {
        var parts = token.split("[.]", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        var right = sign(purpose + " " + parts[0]).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, parts[1].getBytes(StandardCharsets.UTF_8))
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(parts[0])))
                : Optional.empty();
    }

    private String sign(String words) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key()), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private synchronized String key() {
        return find().orElseGet(() -> {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            sql.sql("insert into house_key (name, words) select 'forms', ? where not exists"
                            + " (select 1 from house_key where name = 'forms')")
                    .param(HexFormat.of().formatHex(bytes))
                    .update();
            return find().orElseThrow();
        });
    }

    private Optional<String> find() {
        return sql.sql("select words from house_key where name = 'forms'")
                .query(String.class)
                .optional();
    }
}
