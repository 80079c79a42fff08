package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.drivers.Driver;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * Checks of the finished figures against one another, taken from the output rows alone.
 *
 * <p>{@code theil_parts}: theil_spending = theil_between + theil_within. {@code concentration_and_slope}: C = 2 σ²_R · SII ÷ μ, with σ²_R
 * from the people of the concentration curve and μ the pounds per person that make C and SII agree with the curve of spending. {@code drivers_sum_to_change}: drivers between two periods that
 * are both shown sum to the change of the target, to the penny. {@code weighted_by_people}: see {@link PeopleWeighing}. {@code verdict}: see
 * {@link VerdictCheck}.
 */
final class FigureChecks {
    private static final double TOLERANCE = 1e-9;

    private FigureChecks() {}

    static List<Check> of(RunFigures figures) {
        Map<String, Map<String, Double>> values = new TreeMap<>();
        for (IndicatorRow row : figures.indicators()) {
            if (row.estimate().isNumber() && row.group().equals("[z]")) {
                values.computeIfAbsent(key(row.period(), row.level(), row.scheme()), key -> new TreeMap<>())
                        .put(row.indicator(), row.estimate().number());
            }
        }
        Map<String, List<CurveRow>> curves = new TreeMap<>();
        for (CurveRow row : figures.concentrationCurve()) {
            curves.computeIfAbsent(key(row.period(), row.level(), row.scheme()), key -> new ArrayList<>())
                    .add(row);
        }
        return List.of(
                theil(values),
                concentration(values, curves),
                drivers(figures),
                PeopleWeighing.check(figures),
                VerdictCheck.of(figures));
    }

    private static Check theil(Map<String, Map<String, Double>> values) {
        long tested = 0;
        long failed = 0;
        for (Map<String, Double> indicators : values.values()) {
            Double whole = indicators.get("theil_spending");
            Double between = indicators.get("theil_between");
            Double within = indicators.get("theil_within");
            if (whole != null && between != null && within != null) {
                tested++;
                failed += Math.abs(whole - between - within) > TOLERANCE ? 1 : 0;
            }
        }
        return check("theil_parts", tested, failed, "Theil of spending is the sum of between and within regions");
    }

    /** Of areas with a target in both periods, and of the nation; scenarios are held to their baseline elsewhere. */
    private static Check drivers(RunFigures figures) {
        Map<String, BigDecimal> targets = new TreeMap<>();
        for (DistanceRow row : figures.distances()) {
            if (row.targetGbp().isNumber()) {
                targets.put(
                        key(row.period(), row.level(), row.scheme()) + " " + row.areaCode(),
                        row.targetGbp().exact());
            }
        }
        Map<String, BigDecimal> left = new TreeMap<>();
        for (WaterfallRow row : figures.allocation().waterfall()) {
            String place = row.level() + " " + row.scheme() + " " + row.areaCode();
            BigDecimal before = targets.get(row.from() + " " + place);
            BigDecimal after = targets.get(row.to() + " " + place);
            if (before != null && after != null) {
                left.merge(row.to() + " " + place, row.amountGbp().exact(), BigDecimal::add);
                left.computeIfPresent(
                        row.to() + " " + place,
                        (area, sum) -> row.driver().equals(Driver.ENVELOPE.code())
                                ? sum.subtract(after.subtract(before))
                                : sum);
            }
        }
        long failed = left.values().stream().filter(sum -> sum.signum() != 0).count();
        return check(
                "drivers_sum_to_change", left.size(), failed, "drivers sum to the change of the target of each area");
    }

    private static Check concentration(Map<String, Map<String, Double>> values, Map<String, List<CurveRow>> curves) {
        long tested = 0;
        long failed = 0;
        for (Map.Entry<String, List<CurveRow>> curve : curves.entrySet()) {
            Double index = values.getOrDefault(curve.getKey(), Map.of()).get("concentration_spending");
            if (index != null) {
                tested++;
                failed += Math.abs(index - fromCurve(curve.getValue())) > TOLERANCE ? 1 : 0;
            }
        }
        return check("curve_area", tested, failed, "the concentration index is 1 minus twice the area under its curve");
    }

    /** 1 − Σ (p_t − p_{t−1})(L_t + L_{t−1}) over the points of the curve. */
    private static double fromCurve(List<CurveRow> points) {
        double twice = 0;
        for (int i = 1; i < points.size(); i++) {
            double people =
                    points.get(i).people().number() - points.get(i - 1).people().number();
            twice += people
                    * (points.get(i).spending().number()
                            + points.get(i - 1).spending().number());
        }
        return 1 - twice;
    }

    private static String key(String period, String level, String scheme) {
        return period + " " + level + " " + scheme;
    }

    static Check check(String id, long tested, long failed, String words) {
        return failed == 0
                ? PositionChecks.passed(id, tested, words)
                : PositionChecks.failed(
                        id, Severity.ERROR, tested, failed, "not true that " + words + "; report this as a fault");
    }
}
