package nl.buurtpers.source;

import java.util.List;
import nl.buurtpers.model.Contact;

/** Reads whom to turn to. */
final class Contacts {

    static final List<String> KEYS = List.of("name", "email", "phone", "address", "web");

    private Contacts() {}

    static Contact read(Fields parent) {
        return parent.table("contact").map(Contacts::contact).orElse(Contact.NONE);
    }

    private static Contact contact(Fields fields) {
        fields.known(KEYS, "contact");
        return new Contact(
                fields.line("name"),
                fields.as("email", Forms::email),
                fields.line("phone"),
                fields.line("address"),
                fields.as("web", Forms::web));
    }
}
