package nl.buurtpers.print.poster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.buurtpers.typeset.frame.Frame;
import nl.buurtpers.typeset.frame.Frame.Segment;
import nl.buurtpers.typeset.frame.Ink;

/**
 * A small picture drawn with bars, discs and arcs in a square of 24 by 24. It never stands without its words. Every
 * shape runs the same way round, so that shapes which overlap do not cancel each other out; holes run the other way.
 */
final class Pictogram {

    private static final double SIDE = 24;
    private static final double STEP = 10;

    private record Point(double x, double y) {}

    private record Shape(List<Point> points, boolean hole) {}

    private final List<Shape> shapes = new ArrayList<>();

    Pictogram polygon(double... coordinates) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        shapes.add(new Shape(points, false));
        return this;
    }

    Pictogram box(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    /** A straight bar with round ends. */
    Pictogram bar(double x1, double y1, double x2, double y2, double width) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (y2 - y1) / length * width / 2;
        double dy = (x2 - x1) / length * width / 2;
        polygon(x1 + dx, y1 - dy, x2 + dx, y2 - dy, x2 - dx, y2 + dy, x1 - dx, y1 + dy);
        return disc(x1, y1, width / 2).disc(x2, y2, width / 2);
    }

    /** A line of bars. */
    Pictogram line(double width, double... coordinates) {
        for (int i = 0; i + 3 < coordinates.length; i += 2) {
            bar(coordinates[i], coordinates[i + 1], coordinates[i + 2], coordinates[i + 3], width);
        }
        return this;
    }

    Pictogram disc(double x, double y, double radius) {
        shapes.add(new Shape(arcPoints(x, y, radius, 0, 360 - STEP), false));
        return this;
    }

    Pictogram hole(double x, double y, double radius) {
        shapes.add(new Shape(arcPoints(x, y, radius, 0, 360 - STEP), true));
        return this;
    }

    /** Part of a ring; degrees run clockwise from the right. */
    Pictogram arc(double x, double y, double radius, double width, double from, double to) {
        var points = arcPoints(x, y, radius + width / 2, from, to);
        var inner = arcPoints(x, y, radius - width / 2, from, to);
        Collections.reverse(inner);
        points.addAll(inner);
        shapes.add(new Shape(points, false));
        return this;
    }

    private static List<Point> arcPoints(double x, double y, double radius, double from, double to) {
        var points = new ArrayList<Point>();
        int steps = (int) Math.ceil((to - from) / STEP);
        for (int i = 0; i <= steps; i++) {
            double angle = StrictMath.toRadians(from + (to - from) * i / steps);
            points.add(new Point(x + radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle)));
        }
        return points;
    }

    /** The picture in a square of this side. */
    Frame at(double x, double y, double side, Ink ink) {
        var segments = new ArrayList<Segment>();
        for (var shape : shapes) {
            var points = new ArrayList<>(shape.points);
            if ((area(points) < 0) != shape.hole) {
                Collections.reverse(points);
            }
            outline(points, x, y, side / SIDE, segments);
        }
        return new Frame.VectorPath(segments, ink);
    }

    private static double area(List<Point> points) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            var a = points.get(i);
            var b = points.get((i + 1) % points.size());
            sum += a.x * b.y - b.x * a.y;
        }
        return sum;
    }

    private static void outline(List<Point> points, double x, double y, double scale, List<Segment> segments) {
        for (int i = 0; i < points.size(); i++) {
            double px = x + points.get(i).x * scale;
            double py = y + points.get(i).y * scale;
            segments.add(i == 0 ? new Segment.Move(px, py) : new Segment.Line(px, py));
        }
        segments.add(new Segment.Close());
    }
}
