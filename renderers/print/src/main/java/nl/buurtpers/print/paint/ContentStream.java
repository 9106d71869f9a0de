package nl.buurtpers.print.paint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the operators of a page (ISO 32000-1, Annex A). Numbers keep three decimals: a thousandth of a point. */
final class ContentStream {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[8192];
    private int length;

    /** Operands, then the operator. */
    ContentStream op(String operator, double... operands) {
        for (double operand : operands) {
            number(operand);
        }
        return raw(operator).newline();
    }

    /** Characters that mean what they say, all ASCII. */
    ContentStream raw(String ascii) {
        ensure(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** A number and a space. */
    ContentStream number(double value) {
        long thousandths = Math.round(value * 1000);
        ensure(24);
        if (thousandths < 0) {
            bytes[length++] = '-';
            thousandths = -thousandths;
        }
        digits(thousandths / 1000);
        fraction((int) (thousandths % 1000));
        bytes[length++] = ' ';
        return this;
    }

    /** A code of two bytes within a string, its special characters escaped (ISO 32000-1, 7.3.4.2). */
    ContentStream code(int code) {
        ensure(4);
        stringByte(code >> 8 & 255);
        stringByte(code & 255);
        return this;
    }

    private void stringByte(int value) {
        switch (value) {
            case '(', ')', '\\' -> {
                bytes[length++] = '\\';
                bytes[length++] = (byte) value;
            }
            case '\r' -> {
                bytes[length++] = '\\';
                bytes[length++] = 'r';
            }
            default -> bytes[length++] = (byte) value;
        }
    }

    private void hexadecimal(int value) {
        ensure(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[value >> shift & 15];
        }
    }

    /** A text string in UTF-16 with its byte order mark, as a hexadecimal string. */
    ContentStream text(String text) {
        raw("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hexadecimal(text.charAt(i));
        }
        return raw(">");
    }

    ContentStream newline() {
        ensure(1);
        bytes[length++] = '\n';
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void digits(long whole) {
        if (whole >= 10) {
            digits(whole / 10);
        }
        bytes[length++] = HEX[(int) (whole % 10)];
    }

    private void fraction(int thousandths) {
        if (thousandths == 0) {
            return;
        }
        bytes[length++] = '.';
        int rest = thousandths;
        for (int unit = 100; rest > 0; unit /= 10) {
            bytes[length++] = HEX[rest / unit];
            rest %= unit;
        }
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
