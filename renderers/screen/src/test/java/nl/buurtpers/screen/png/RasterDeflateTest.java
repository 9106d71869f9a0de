package nl.buurtpers.screen.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterDeflateTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 200, 256})
    void rows_of_any_bytes_are_read_back_as_they_were(int kinds) throws Exception {
        for (int stride : new int[] {1, 3, 4, 258, 259, 1921, 5761}) {
            var random = new Random(kinds * 10_000L + stride);
            var rows = new byte[stride * 40];
            for (int i = 0; i < rows.length; i++) {
                boolean copied = i >= stride && random.nextInt(kinds + 1) == 0;
                rows[i] = copied
                        ? rows[i - stride]
                        : (byte) (random.nextInt(20) > 0 && i > 0 ? rows[i - 1] : random.nextInt(kinds));
            }
            var deflate = new RasterDeflate(Math.min(3, stride), stride);
            deflate.rows(rows, 0, 13, rows, 0);
            deflate.rows(rows, 13 * stride, 27, rows, 12 * stride);
            try (var inflater = new InflaterInputStream(new ByteArrayInputStream(deflate.finish()))) {
                assertThat(inflater.readAllBytes()).as("%d, %d", kinds, stride).isEqualTo(rows);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 256})
    void photographs_and_rows_that_come_again_are_read_back_as_they_were(int kinds) throws Exception {
        int stride = 3001;
        var random = new Random(kinds);
        var expected = new ByteArrayOutputStream();
        var deflate = new RasterDeflate(3, stride);
        var above = new byte[stride];
        for (int i = 0; i < 90; i++) {
            if (i > 0 && random.nextBoolean()) {
                deflate.again();
            } else {
                var row = new byte[stride];
                int from = 1 + random.nextInt(1500);
                int to = from + random.nextInt(1500);
                for (int at = from; at < to; at++) {
                    row[at] = (byte) random.nextInt(kinds);
                }
                deflate.row(row, above, from, to);
                above = row;
            }
            expected.writeBytes(above);
        }
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(deflate.finish()))) {
            assertThat(inflater.readAllBytes()).isEqualTo(expected.toByteArray());
        }
    }

    /** Frequencies like these make a code of thirty bits where its length is not limited. */
    @Test
    void no_code_is_longer_than_fifteen_bits() {
        var frequencies = new int[30];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < frequencies.length; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }
        var lengths = PrefixCode.of(frequencies).lengths();
        assertThat(Arrays.stream(lengths)).allMatch(length -> length >= 1 && length <= PrefixCode.LONGEST);
        assertThat(Arrays.stream(lengths)
                        .mapToDouble(length -> Math.pow(2, -length))
                        .sum())
                .isEqualTo(1);
    }
}
