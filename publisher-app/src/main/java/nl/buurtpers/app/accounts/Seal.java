package nl.buurtpers.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs words with keys of the house (HMAC-SHA256, RFC 2104). All nodes share them; each purpose has its own. */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient sql;
    /** One for each purpose, which knows its key and is only copied. */
    private final Map<String, Mac> seals = new ConcurrentHashMap<>();

    Seal(JdbcClient sql) {
        this.sql = sql;
    }

    /** The seal on these words: 32 bytes. */
    public byte[] of(String key, String words) {
        try {
            var mac = (Mac) seals.computeIfAbsent(key, this::seal).clone();
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e); // that of every Java platform can be copied
        }
    }

    private Mac seal(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key(name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** The same in hexadecimal. */
    public String hex(String key, String words) {
        return HexFormat.of().formatHex(of(key, words));
    }

    /** Whether this is the start of the seal on these words, told in a time that does not depend on where it differs. */
    public boolean right(String key, String words, byte[] start) {
        return MessageDigest.isEqual(java.util.Arrays.copyOf(of(key, words), start.length), start);
    }

    private SecretKeySpec key(String name) {
        var words = find(name).orElseGet(() -> {
            var bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            sql.sql("insert into house_key (name, words) select ?, ? where not exists"
                            + " (select 1 from house_key where name = ?)")
                    .params(name, HexFormat.of().formatHex(bytes), name)
                    .update();
            return find(name).orElseThrow();
        });
        return new SecretKeySpec(HexFormat.of().parseHex(words), ALGORITHM);
    }

    private Optional<String> find(String name) {
        return sql.sql("select words from house_key where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }
}
