package nl.buurtpers.app.accounts;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of the desk in the language of whoever reads them now. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The words under a key. */
    public String of(String key, Object... amounts) {
        return messages.getMessage(key, amounts, LocaleContextHolder.getLocale());
    }

    /** The language itself: {@code nl} or {@code en}. */
    public String language() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "nl";
    }
}
