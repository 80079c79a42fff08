package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One chart, free of any file format.
 *
 * @param form horizontal bars or points in a plane
 * @param title title above the plot
 * @param altText 20–400 characters: what the chart shows and where its data are
 * @param x horizontal axis
 * @param y vertical axis
 * @param series series in drawing order, later ones in front
 * @param legend whether a legend is needed because series are not labelled directly
 * @param height height in rows of the sheet
 */
public record Chart(
        Form form, String title, String altText, Axis x, Axis y, List<Series> series, boolean legend, int height) {
    public Chart {
        series = List.copyOf(series);
        if (altText.length() < 20 || altText.length() > 400) {
            throw new IllegalArgumentException(
                    "alt text has " + altText.length() + " characters; it must have 20 to 400: " + altText);
        }
    }

    /** What is drawn. */
    public enum Form {
        /** Horizontal bars; x holds the categories of a series, y their values. */
        BARS,
        /** Horizontal bars end to end: above 0 to the right, below 0 to the left; x and y as for bars. */
        STACKED_BARS,
        /** Points joined by lines, or not; x and y hold numbers. */
        POINTS;

        public boolean isBars() {
            return this != POINTS;
        }
    }

    /**
     * An axis.
     *
     * @param format number format of its labels
     * @param low smallest value shown, chosen by the program where absent; likewise {@code high} and the step of its grid
     * @param reversed whether values grow to the left or downwards
     */
    public record Axis(
            String title,
            String format,
            OptionalDouble low,
            OptionalDouble high,
            OptionalDouble step,
            boolean reversed) {
        public static Axis of(String title, String format) {
            return new Axis(
                    title, format, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);
        }

        public Axis between(double newLow, double newHigh, double newStep) {
            return new Axis(
                    title,
                    format,
                    OptionalDouble.of(newLow),
                    OptionalDouble.of(newHigh),
                    OptionalDouble.of(newStep),
                    reversed);
        }

        public Axis downwards() {
            return new Axis(title, format, low, high, step, true);
        }
    }

    /**
     * Cells of one column of the table beside the chart, counted from 0 at its first column and its first row below the header.
     *
     * @param rows the rows in drawing order, at least one
     */
    public record Cells(int column, List<Integer> rows) {
        public Cells {
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("cells of column " + column + " have no rows; a series needs one");
            }
        }

        public Cells(int column, int firstRow, int lastRow) {
            this(column, firstRow, lastRow, 1);
        }

        /** Every nth row from the first to the last. */
        public Cells(int column, int firstRow, int lastRow, int step) {
            this(
                    column,
                    IntStream.iterate(firstRow, row -> row <= lastRow, row -> row + step)
                            .boxed()
                            .toList());
        }

        /** True where the rows follow on one another, so that first and last name them all. */
        public boolean isRange() {
            return IntStream.range(1, rows.size()).allMatch(i -> rows.get(i) == rows.get(i - 1) + 1);
        }
    }

    /**
     * One series.
     *
     * @param name its name in the legend
     * @param look colour, marker and dash
     * @param labels labels of single points
     * @param limits lengths of error bars, where the values have limits
     * @param sizes marker sizes of the points from 2 to 72, empty where all are alike
     */
    public record Series(
            String name,
            Cells x,
            Cells y,
            Look look,
            List<Label> labels,
            @Nullable Limits limits,
            List<Integer> sizes) {
        public Series {
            labels = List.copyOf(labels);
            sizes = List.copyOf(sizes);
        }

        public static Series of(String name, Cells x, Cells y, Look look) {
            return new Series(name, x, y, look, List.of(), null, List.of());
        }

        public Series with(Label... newLabels) {
            return new Series(name, x, y, look, List.of(newLabels), limits, sizes);
        }

        public Series with(Limits newLimits) {
            return new Series(name, x, y, look, labels, newLimits, sizes);
        }

        public Series sized(List<Integer> newSizes) {
            return new Series(name, x, y, look, labels, limits, newSizes);
        }
    }

    /** A label at a point, counted from 0 along its series. */
    public record Label(int point, String text, LabelSide side) {}

    /** Lengths of error bars below and above each value. */
    public record Limits(Cells below, Cells above) {}

    /** Side of a point on which its label stands. */
    public enum LabelSide {
        LEFT,
        RIGHT,
        ABOVE,
        BELOW
    }

    /** How a series looks; series differ in marker, dash or pattern as well as in colour. */
    public record Look(Ink ink, Marker marker, Dash dash, Pattern pattern) {
        public Look(Ink ink, Marker marker, Dash dash) {
            this(ink, marker, dash, Pattern.PLAIN);
        }

        /** Bars of a colour with a pattern. */
        public static Look bars(Ink ink, Pattern pattern) {
            return new Look(ink, Marker.NONE, Dash.SOLID, pattern);
        }
    }

    /** Colours by their part in a chart; the palette belongs to the renderer. */
    public enum Ink {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LINE,
        /** Background marks: pale with an outline. */
        CONTEXT
    }

    public enum Marker {
        NONE,
        CIRCLE,
        DIAMOND,
        SQUARE,
        TRIANGLE
    }

    /** What fills a bar. */
    public enum Pattern {
        PLAIN,
        RISING_STRIPES,
        DOTS,
        FALLING_STRIPES
    }

    public enum Dash {
        NONE,
        SOLID,
        DASHED,
        DOTTED
    }
}
