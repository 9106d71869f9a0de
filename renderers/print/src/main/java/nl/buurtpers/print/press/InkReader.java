package nl.buurtpers.print.press;

import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/** Reads the pages of a press file for inks and pictures: how much, of what kind, how fine. */
final class InkReader {

    /** Operators that choose another colour than process inks. */
    private static final Set<String> STRANGE =
            Set.of("g", "G", "rg", "RG", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "BI");

    /** One of so many pixels is looked at, across and down. */
    private static final int EVERY = 4;

    private final double limit;
    private final double leastResolution;
    private final Map<COSStream, Double> inkOfPicture = new HashMap<>();

    private double mostInk;
    private int mostInkPage;
    private double coarsest = Double.MAX_VALUE;
    private int coarsestPage;
    private int strange;
    private int strangePage;
    private int transparent;
    private int transparentPage;

    InkReader(double limit, double leastResolution) {
        this.limit = limit;
        this.leastResolution = leastResolution;
    }

    void read(PDPage page, int number) throws IOException {
        var resources = page.getResources().getCOSObject();
        var parser = new PDFStreamParser(page);
        var operands = new ArrayList<COSBase>();
        Deque<Matrix> saved = new ArrayDeque<>();
        var matrix = new Matrix();
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            var name = operator.getName();
            switch (name) {
                case "q" -> saved.push(matrix);
                case "Q" -> matrix = saved.isEmpty() ? new Matrix() : saved.pop();
                case "cm" -> matrix = matrix(operands).multiply(matrix);
                case "k", "K" -> ink(sum(operands) * 100, number, name.equals("K") && isRegistration(operands));
                case "Do" -> picture(resources, operands, matrix, number);
                case "gs" -> transparent(number);
                default -> {
                    if (STRANGE.contains(name)) {
                        strange(number);
                    }
                }
            }
            operands.clear();
        }
        if (page.getCOSObject().containsKey(COSName.GROUP)) {
            transparent(number);
        }
    }

    private static Matrix matrix(List<COSBase> operands) {
        var v = operands.stream().map(each -> ((COSNumber) each).floatValue()).toList();
        return new Matrix(v.get(0), v.get(1), v.get(2), v.get(3), v.get(4), v.get(5));
    }

    private static double sum(List<COSBase> operands) {
        return operands.stream()
                .mapToDouble(each -> ((COSNumber) each).floatValue())
                .sum();
    }

    /** Marks outside the page stand on every plate. */
    private static boolean isRegistration(List<COSBase> operands) {
        return sum(operands) > 3.999;
    }

    private void ink(double percent, int page, boolean registration) {
        if (!registration && percent > mostInk) {
            mostInk = percent;
            mostInkPage = page;
        }
    }

    private void picture(COSDictionary resources, List<COSBase> operands, Matrix matrix, int page) throws IOException {
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        var image = objects == null ? null : objects.getCOSStream((COSName) operands.getFirst());
        if (image == null || !COSName.IMAGE.equals(image.getCOSName(COSName.SUBTYPE))) {
            strange(page);
            return;
        }
        if (!COSName.DEVICECMYK.equals(image.getCOSName(COSName.COLORSPACE)) || image.containsKey(COSName.DECODE)) {
            strange(page);
        }
        if (image.containsKey(COSName.SMASK) || image.containsKey(COSName.MASK)) {
            transparent(page);
        }
        resolution(image, matrix, page);
        var known = inkOfPicture.get(image);
        if (known == null) {
            known = mostInk(image);
            inkOfPicture.put(image, known);
        }
        ink(known, page, false);
    }

    private void resolution(COSStream image, Matrix matrix, int page) {
        double across = image.getInt(COSName.WIDTH) / matrix.getScalingFactorX() * 72;
        double down = image.getInt(COSName.HEIGHT) / matrix.getScalingFactorY() * 72;
        double here = Math.floor(Math.min(across, down) + 0.01);
        if (here < coarsest) {
            coarsest = here;
            coarsestPage = page;
        }
    }

    /** Most ink on a pixel, in percent; every fourth pixel of every fourth row is looked at. */
    private static double mostInk(COSStream image) throws IOException {
        return COSName.DCT_DECODE.equals(image.getFilters()) ? mostInkOfPhotograph(image) : mostInkOfDrawing(image);
    }

    private static double mostInkOfDrawing(COSStream image) throws IOException {
        int row = image.getInt(COSName.WIDTH) * 4;
        int most = 0;
        try (var in = image.createInputStream()) {
            var inks = in.readAllBytes();
            for (int y = 0; (y + 1) * row <= inks.length; y += EVERY) {
                most = Math.max(most, most(inks, y * row, (y + 1) * row, EVERY * 4));
            }
        }
        return most / 2.55;
    }

    /** The decoder of the platform hands over only those pixels, which saves most of the work. */
    private static double mostInkOfPhotograph(COSStream image) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(image.createRawInputStream())) {
            reader.setInput(in, true, true);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(EVERY, EVERY, 0, 0);
            var raster = reader.readRaster(0, parameters);
            var inks = ((DataBufferByte) raster.getDataBuffer()).getData();
            return most(inks, 0, inks.length, 4) / 2.55;
        } finally {
            reader.dispose();
        }
    }

    /** The most that four inks are together. */
    private static int most(byte[] inks, int from, int to, int step) {
        int most = 0;
        for (int x = from; x < to; x += step) {
            int sum = (inks[x] & 255) + (inks[x + 1] & 255) + (inks[x + 2] & 255) + (inks[x + 3] & 255);
            most = Math.max(most, sum);
        }
        return most;
    }

    private void strange(int page) {
        strange++;
        strangePage = strangePage == 0 ? page : strangePage;
    }

    private void transparent(int page) {
        transparent++;
        transparentPage = transparentPage == 0 ? page : transparentPage;
    }

    Preflight.Check most() {
        return new Preflight.Check(
                PressRule.INK_LIMIT, mostInk <= limit + 0.5, mostInkPage, Math.round(mostInk), limit);
    }

    Preflight.Check resolution() {
        boolean none = coarsestPage == 0;
        return new Preflight.Check(
                PressRule.LEAST_RESOLUTION,
                none || coarsest >= leastResolution,
                coarsestPage,
                none ? leastResolution : coarsest,
                leastResolution);
    }

    Preflight.Check strangeColours() {
        return Preflight.Check.none(PressRule.COLOURS, strangePage, strange);
    }

    Preflight.Check transparency() {
        return Preflight.Check.none(PressRule.TRANSPARENCY, transparentPage, transparent);
    }
}
