package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * Whether pounds outside the blocks leave something to share and no target below zero: {@code adjustments.<scheme>}, an error that names
 * area and pounds.
 */
final class AdjustmentChecks {
    private static final int NAMED = 5;

    private AdjustmentChecks() {}

    static Check of(Scheme scheme, List<SchemeInputs> inputs, List<SchemePosition> positions) {
        List<String> faults = new ArrayList<>();
        long tested = 0;
        for (int i = 0; i < inputs.size(); i++) {
            tested += 1 + positions.get(i).areas().size();
            tooMuch(inputs.get(i), faults);
            belowZero(inputs.get(i), positions.get(i), faults);
        }
        String id = "adjustments." + scheme.id();
        if (faults.isEmpty()) {
            return PositionChecks.passed(
                    id,
                    tested,
                    "adjustments of scheme " + scheme.id() + " leave money to share and no target below £0");
        }
        String named = String.join("; ", faults.subList(0, Math.min(NAMED, faults.size())));
        return PositionChecks.failed(
                id,
                Severity.ERROR,
                tested,
                faults.size(),
                "scheme " + scheme.id() + ": " + named
                        + (faults.size() > NAMED ? "; and " + (faults.size() - NAMED) + " more" : "")
                        + "; correct the amounts in resource adjustments, or lower the top slice of the scheme");
    }

    private static void tooMuch(SchemeInputs inputs, List<String> faults) {
        double money = inputs.envelope();
        double outside = CompensatedSum.of(inputs.netAdjustments());
        if (outside > money) {
            faults.add("adjustments of " + pounds(outside) + " in " + inputs.period() + " are above the money of "
                    + pounds(money) + ", so that nothing is left to share by need");
        }
    }

    private static void belowZero(SchemeInputs inputs, SchemePosition position, List<String> faults) {
        double[] net = inputs.netAdjustments();
        for (int i = 0; i < net.length; i++) {
            AreaPosition area = position.areas().get(i);
            double target = area.target().number();
            if (target < 0) {
                faults.add("the target of area " + area.code() + " in " + inputs.period() + " is " + pounds(target)
                        + ": " + pounds(target - net[i]) + " by need and " + pounds(net[i]) + " by adjustments");
            }
        }
    }

    /** Pounds to the penny, {@code -£5.00} below zero. */
    private static String pounds(double amount) {
        BigDecimal rounded = BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? "-£" : "£") + rounded.abs().toPlainString();
    }
}
