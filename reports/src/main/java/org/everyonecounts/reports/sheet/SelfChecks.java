package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Identities that the printed figures must satisfy, worked out from the printed figures themselves.
 *
 * <ul>
 *   <li>shares of the target sum to 1 in every block;
 *   <li>in mode fair share, fair shares in pounds sum to the money spent, exactly;
 *   <li>Theil index T = part between + part within;
 *   <li>concentration index C = 2 σ²_R · SII ÷ μ, with σ²_R the variance of the people's ranks read from the curve, SII the slope index of
 *       £ per head and μ the mean £ per head;
 *   <li>drivers of change sum to the change ({@link DriverChecks}).
 * </ul>
 */
final class SelfChecks {
    private static final double TIGHT = 1e-9;

    private final ReportedRun run;

    SelfChecks(ReportedRun run) {
        this.run = run;
    }

    /** One identity: what must hold, both sides, and the largest difference allowed. */
    record Identity(String id, String description, Figure expected, Figure found, Figure difference, double tolerance) {
        boolean holds() {
            return Math.abs(difference.number()) <= tolerance;
        }
    }

    /** Every identity whose figures are in the run. */
    List<Identity> identities() {
        List<Identity> identities = new ArrayList<>();
        for (ReportedRun.Block block : run.blocks()) {
            List<DistanceRow> rows = run.distances().stream()
                    .filter(row ->
                            row.scheme().equals(block.scheme()) && row.level().equals(block.level()))
                    .filter(row -> row.targetGbp().isNumber()
                            && row.actualGbp().isNumber()
                            && row.targetShare().isNumber())
                    .toList();
            if (!rows.isEmpty()) {
                identities.add(shares(block, rows));
                if (run.scheme(block.scheme()).target() == TargetMode.FAIR_SHARE) {
                    identities.add(pounds(block, rows));
                }
            }
        }
        theil().ifPresent(identities::add);
        slope().ifPresent(identities::add);
        identities.addAll(new DriverChecks(run).identities());
        return identities;
    }

    private Identity shares(ReportedRun.Block block, List<DistanceRow> rows) {
        double sum = 0;
        for (DistanceRow row : rows) {
            sum += row.targetShare().number();
        }
        return of("target shares", "Shares of the target sum to 1: " + words(block), 1, sum, TIGHT);
    }

    private Identity pounds(ReportedRun.Block block, List<DistanceRow> rows) {
        BigDecimal actual = BigDecimal.ZERO;
        BigDecimal target = BigDecimal.ZERO;
        for (DistanceRow row : rows) {
            actual = actual.add(row.actualGbp().exact());
            target = target.add(row.targetGbp().exact());
        }
        return new Identity(
                "rows sum to envelope",
                "Fair shares sum to the money spent, in pounds: " + words(block),
                Figure.of(actual),
                Figure.of(target),
                Figure.of(target.subtract(actual)),
                0.005);
    }

    private Optional<Identity> theil() {
        Figure whole = estimate("theil_spending");
        Figure between = estimate("theil_between");
        Figure within = estimate("theil_within");
        return whole.isNumber() && between.isNumber() && within.isNumber()
                ? Optional.of(of(
                        "Theil parts",
                        "Theil index is the sum of its parts between and within regions",
                        whole.number(),
                        between.number() + within.number(),
                        TIGHT))
                : Optional.empty();
    }

    private Optional<Identity> slope() {
        Figure concentration = estimate("concentration_spending");
        Figure slope = estimate("sii_spending");
        Figure mean = meanPerHead();
        List<CurveRow> curve = ConcentrationSheet.points(run);
        if (!concentration.isNumber() || !slope.isNumber() || !mean.isNumber() || curve.size() < 3) {
            return Optional.empty();
        }
        double variance = 0;
        for (int i = 1; i < curve.size(); i++) {
            double before = curve.get(i - 1).people().orElse(0);
            double after = curve.get(i).people().orElse(0);
            double fromMiddle = (before + after) / 2 - 0.5;
            variance += (after - before) * fromMiddle * fromMiddle;
        }
        return Optional.of(of(
                "slope and concentration",
                "Concentration index of money is 2 × variance of ranks × slope index ÷ mean",
                concentration.number(),
                2 * variance * slope.number() / mean.number(),
                TIGHT));
    }

    /** £ per head over the headline areas that have both money and people. */
    private Figure meanPerHead() {
        double pounds = 0;
        double people = 0;
        for (DistanceRow row : run.headlineDistances()) {
            if (row.actualGbp().isNumber() && row.distance().isNumber()) {
                pounds += row.actualGbp().number();
                people += row.population().orElse(0);
            }
        }
        return Figure.ofFinite(pounds / people);
    }

    private Figure estimate(String indicator) {
        return run.headlineIndicator(indicator).map(IndicatorRow::estimate).orElse(Figure.NOT_AVAILABLE);
    }

    private String words(ReportedRun.Block block) {
        return block.scheme() + ", " + run.areaNoun(block.level());
    }

    private static Identity of(String id, String description, double expected, double found, double tolerance) {
        return new Identity(
                id, description, Figure.of(expected), Figure.of(found), Figure.of(found - expected), tolerance);
    }
}
