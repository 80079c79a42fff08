package org.everyonecounts.models.scorecard;

import java.util.List;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Distance;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;
import org.everyonecounts.models.measure.Figure;

/** Whether published allocations and closing distances follow from baseline, growth and convergence by the scheme's rule. */
final class PublishedGrowthChecks {
    private static final double POUNDS = 500.0;
    private static final double DISTANCE = 5e-6;

    private PublishedGrowthChecks() {}

    static List<Check> of(HealthData data, Scheme scheme, List<SchemePosition> positions) {
        int[] allocations = new int[2];
        int[] closings = new int[2];
        for (SchemePosition position : positions) {
            AllocationColumns given = data.allocations().get(new SeriesKey(position.period(), scheme.stream()));
            if (given != null && given.baseline().level().equals(position.level())) {
                for (AreaPosition area : position.areas()) {
                    count(area, given, scheme, allocations, closings);
                }
            }
        }
        return List.of(
                check(
                        "published_growth." + scheme.id(),
                        allocations,
                        "published allocations of scheme " + scheme.id() + " follow from baseline and growth to £500"),
                check(
                        "published_closing_distance." + scheme.id(),
                        closings,
                        "published closing distances of scheme " + scheme.id()
                                + " follow from opening distance and convergence to 0.000005"));
    }

    private static void count(
            AreaPosition area, AllocationColumns given, Scheme scheme, int[] allocations, int[] closings) {
        Figure base = given.baseGrowth().get(area.code());
        Figure convergence = given.convergence().get(area.code());
        if (!base.isNumber() || !convergence.isNumber()) {
            return;
        }
        double growth = Distance.growth(base.number(), convergence.number(), scheme.growth());
        Figure allocation = given.allocation().get(area.code());
        if (allocation.isNumber()) {
            allocations[0]++;
            double expected = area.actual().number() * (1 + growth);
            allocations[1] += Math.abs(allocation.number() - expected) > POUNDS ? 1 : 0;
        }
        Figure closing = given.closingDistance().get(area.code());
        if (closing.isNumber()) {
            closings[0]++;
            double opening = Distance.of(area.actual().number(), area.target().number());
            double expected = Distance.closing(opening, base.number(), convergence.number(), scheme.growth());
            closings[1] += Math.abs(closing.number() - expected) <= DISTANCE ? 0 : 1;
        }
    }

    private static Check check(String id, int[] testedAndFailed, String words) {
        return testedAndFailed[1] == 0
                ? PositionChecks.passed(id, testedAndFailed[0], words)
                : PositionChecks.failed(
                        id,
                        Severity.WARNING,
                        testedAndFailed[0],
                        testedAndFailed[1],
                        "not all " + words + "; check growth, convergence and the growth rule of the scheme");
    }
}
