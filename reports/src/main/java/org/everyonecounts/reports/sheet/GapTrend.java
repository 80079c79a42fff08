package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * How the gap between groups moved over the years, as a difference and beside the level.
 *
 * <p>The difference is {@code group_gap} (or {@code group_sii}), the ratio {@code group_ratio} (or {@code group_rii}); a ratio counts as
 * further from even the larger |ln ratio|. Both can move apart: where deaths fall everywhere, the difference may shrink while the ratio grows.
 */
final class GapTrend {
    private GapTrend() {}

    /** One sentence on the first and the last period for which both are known; none where there are fewer than two. */
    static Optional<String> of(PeopleResults people, IndicatorRow gap) {
        String ratioId = gap.indicator().equals("group_sii") ? "group_rii" : "group_ratio";
        List<IndicatorRow> gaps = numbers(people.upTo(gap));
        List<IndicatorRow> ratios = numbers(people.beside(gap, ratioId)).stream()
                .filter(row -> row.estimate().number() > 0)
                .toList();
        List<String> periods = gaps.stream()
                .map(IndicatorRow::period)
                .filter(period -> ratios.stream().anyMatch(row -> row.period().equals(period)))
                .toList();
        if (periods.size() < 2) {
            return Optional.empty();
        }
        String first = periods.get(0);
        String last = periods.get(periods.size() - 1);
        double[] size = {Math.abs(at(gaps, first)), Math.abs(at(gaps, last))};
        double[] spread = {distance(at(ratios, first)), distance(at(ratios, last))};
        List<Double> sizes =
                periods.stream().map(period -> Math.abs(at(gaps, period))).toList();
        List<Double> spreads =
                periods.stream().map(period -> distance(at(ratios, period))).toList();
        String between = isSteady(sizes) && isSteady(spreads) ? "" : " " + Template.TREND_UNSTEADY.sentence();
        return Optional.of(template(size[1] - size[0], spread[1] - spread[0])
                        .with(Map.of(
                                "first", first,
                                "last", last,
                                "gap_first",
                                        people.words(
                                                gap, row(gaps, first).estimate().map(Math::abs)),
                                "gap_last",
                                        people.words(
                                                gap, row(gaps, last).estimate().map(Math::abs)),
                                "ratio_first", InWords.ratio(row(ratios, first).estimate()),
                                "ratio_last", InWords.ratio(row(ratios, last).estimate())))
                + between);
    }

    private static Template template(double gap, double ratio) {
        if (gap < 0 && ratio > 0) {
            return Template.TREND_NARROWER_BUT_STEEPER;
        }
        if (gap > 0 && ratio < 0) {
            return Template.TREND_WIDER_BUT_FLATTER;
        }
        if (gap == 0 && ratio == 0) {
            return Template.TREND_SAME;
        }
        return gap < 0 || ratio < 0 ? Template.TREND_NARROWER : Template.TREND_WIDER;
    }

    /** True where numbers only rise or only fall from one to the next, or stay. */
    private static boolean isSteady(List<Double> numbers) {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < numbers.size(); i++) {
            rises |= numbers.get(i) > numbers.get(i - 1);
            falls |= numbers.get(i) < numbers.get(i - 1);
        }
        return !(rises && falls);
    }

    private static double distance(double ratio) {
        return Math.abs(StrictMath.log(ratio));
    }

    private static List<IndicatorRow> numbers(List<IndicatorRow> rows) {
        return rows.stream().filter(row -> row.estimate().isNumber()).toList();
    }

    private static double at(List<IndicatorRow> rows, String period) {
        return row(rows, period).estimate().number();
    }

    private static IndicatorRow row(List<IndicatorRow> rows, String period) {
        return rows.stream()
                .filter(row -> row.period().equals(period))
                .findFirst()
                .orElseThrow();
    }
}
