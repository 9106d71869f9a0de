package nl.buurtpers.app.desk;

/** Makes prints of what people bring: nothing of what a camera noted down stays in them. */
interface Darkroom {

    /** What came of a file. */
    sealed interface Developed {

        /** A picture of ours: upright, in sRGB, without notes. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once and kept by nobody
        record Print(byte[] bytes, String mediaType, int width, int height) implements Developed {}

        /** It cannot be used; the key of the words that say why. */
        record Refused(String key) implements Developed {}
    }

    /** Develops a file of any kind. */
    Developed develop(byte[] file);
}
