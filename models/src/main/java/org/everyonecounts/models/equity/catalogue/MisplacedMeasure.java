package org.everyonecounts.models.equity.catalogue;

import java.util.Arrays;
import org.everyonecounts.models.equity.MisplacedShare;
import org.everyonecounts.models.equity.catalogue.UnitTable.Column;

/** {@code misplaced_share}: the share of the total that would have to move for each unit to have the share its need calls for. */
final class MisplacedMeasure implements Measure {
    @Override
    public Description description() {
        return Description.of(
                "misplaced_share",
                "Share misplaced against need",
                "½ Σ |a y/Σ a y − a need/Σ a need|",
                "0: each unit has its share by need; otherwise the share that would have to move. Never below 0.",
                "Across different numbers of units: it grows as units get smaller.",
                "none; only its change is resampled",
                Requirement.NEED);
    }

    @Override
    public boolean changeOnly() {
        return true;
    }

    @Override
    public Findings on(UnitTable units, MeasureOptions options) {
        String reason = Reasons.first(
                Reasons.fewerThanTwo(units), Reasons.negative(units, "the share misplaced"), Reasons.meanZero(units));
        if (!reason.isEmpty()) {
            return Findings.of(Finding.undefined(reason));
        }
        double[] need = units.column(Column.NEED);
        if (Arrays.stream(need).anyMatch(x -> x < 0) || Arrays.stream(need).allMatch(x -> x == 0)) {
            return Findings.of(Finding.undefined("need is below 0 somewhere, or 0 everywhere: shares are undefined"));
        }
        return Findings.of(Finding.of(of(units, units.weights())), weights -> of(units, weights));
    }

    private static double of(UnitTable units, double[] weights) {
        double[] actual = weights.clone();
        double[] target = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            actual[i] *= units.values()[i];
            target[i] *= units.column(Column.NEED)[i];
        }
        return MisplacedShare.of(actual, target);
    }
}
