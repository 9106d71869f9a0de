package nl.buurtpers.app.subscribers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpers.app.accounts.Ids;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A list of addresses that was kept in a spreadsheet (RFC 4180, and with the semicolons of Dutch ones).
 *
 * @param rows each as long as it is in the file
 */
public record AddressList(List<Row> rows) {

    /** More than a municipality has neighbourhood associations' members; a longer list comes in parts. */
    public static final int MOST_ROWS = 100_000;

    public AddressList {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number in the file, from 1
     */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; empty where the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** The words of a file: UTF-8, or what spreadsheets on Windows write where it is not. */
    public static String words(byte[] file) {
        try {
            var words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return words.startsWith("\ufeff") ? words.substring(1) : words;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /**
     * Reads a list.
     *
     * @throws IOException where it is no such list
     */
    public static AddressList read(String words) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(words))
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.parse(words, format)) {
            return new AddressList(parser.stream()
                    .limit(MOST_ROWS + 1L)
                    .map(row -> new Row(row.getRecordNumber(), row.toList()))
                    .toList());
        } catch (java.io.UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** What stands most often in the first line, of what programs put between cells. */
    private static char delimiter(String words) {
        var first = words.lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .max(Comparator.comparingLong(
                        sign -> first.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }

    /** How many columns there are. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** The column that holds the most addresses. */
    public int addresses() {
        return IntStream.range(0, columns())
                .boxed()
                .max(Comparator.comparingLong((Integer column) -> count(column))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /** How many addresses a column holds. */
    public long count(int column) {
        return rows.stream().filter(row -> Ids.address(row.cell(column))).count();
    }
}
