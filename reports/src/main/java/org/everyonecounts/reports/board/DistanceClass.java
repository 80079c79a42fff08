package org.everyonecounts.reports.board;

import java.util.List;
import java.util.stream.IntStream;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;

/**
 * Five classes of distance, one and two tolerances either side of none, and one for areas without a figure.
 *
 * <p>By hand, tolerance 2.5 %: −6 % is class 1, −5 % and −3 % class 2, −2.5 %, 0 and +2.5 % class 3, +3 % and +5 % class 4, +6 % class 5.
 *
 * @param style the name by which the page knows its shade: {@code c1} (furthest below) to {@code c5}, or {@code cx}
 * @param words such as {@code 2.5% to 5.0% below}
 */
record DistanceClass(String style, String words) {
    /** The narrowest class; a scheme that tolerates nothing still needs classes. */
    private static final double NARROWEST = 0.01;

    static DistanceClass of(Figure distance, double tolerance) {
        if (!distance.isNumber()) {
            return new DistanceClass("cx", "No figure");
        }
        double width = Math.max(tolerance, NARROWEST);
        double value = distance.number();
        int number = value < -2 * width ? 1 : value < -width ? 2 : value <= width ? 3 : value <= 2 * width ? 4 : 5;
        return all(tolerance).get(number - 1);
    }

    /** The five classes, furthest below first. */
    static List<DistanceClass> all(double tolerance) {
        double width = Math.max(tolerance, NARROWEST);
        String one = InWords.percent(Figure.of(width));
        String two = InWords.percent(Figure.of(2 * width));
        List<String> words = List.of(
                "More than " + two + " below",
                one + " to " + two + " below",
                "Within " + one,
                one + " to " + two + " above",
                "More than " + two + " above");
        return IntStream.range(0, words.size())
                .mapToObj(i -> new DistanceClass("c" + (i + 1), words.get(i)))
                .toList();
    }
}
