package nl.buurtpers.app.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may use a page of a neighbourhood's desk. Every such page says it; one that does not is shut. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allowed {

    /** Any of these roles, or one that covers it. */
    Role[] value();
}
