package nl.buurtpers.app.house;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation is set up. Links that leave the house are made from {@code baseUrl} and never from what a browser
 * says it asked for.
 *
 * @param data folder of everything that must outlive a restart
 * @param baseUrl where the world finds the house, without a slash at its end
 * @param demo whether it is filled with neighbourhoods, an edition and accounts to try it with
 */
@ConfigurationProperties("buurtpers")
public record House(
        @DefaultValue("data") Path data,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        boolean demo) {

    /** An absolute address of this house. */
    public String address(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Whether the world reaches it over TLS. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }
}
