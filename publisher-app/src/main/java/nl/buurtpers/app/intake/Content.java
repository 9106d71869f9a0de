package nl.buurtpers.app.intake;

/** What an element of XML holds. */
sealed interface Content permits Element, Content.Words {

    /** Text. */
    record Words(String text) implements Content {}
}
