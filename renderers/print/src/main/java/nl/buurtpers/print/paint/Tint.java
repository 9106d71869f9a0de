package nl.buurtpers.print.paint;

import java.util.Arrays;

/** A colour as operands: one is DeviceGray, three DeviceRGB, four DeviceCMYK; each 0 to 1. */
@SuppressWarnings("ArrayRecordComponent") // copied and compared by value
record Tint(double... components) {

    Tint {
        components = components.clone();
    }

    /** Sets the colour of what is filled, text included. */
    void fill(ContentStream out) {
        out.op(
                switch (components.length) {
                    case 1 -> "g";
                    case 3 -> "rg";
                    default -> "k";
                },
                components);
    }

    /** Sets the colour of lines. */
    void stroke(ContentStream out) {
        out.op(
                switch (components.length) {
                    case 1 -> "G";
                    case 3 -> "RG";
                    default -> "K";
                },
                components);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tint tint && Arrays.equals(components, tint.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
