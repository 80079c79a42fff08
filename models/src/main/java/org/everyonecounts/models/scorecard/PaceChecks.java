package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.transition.CliffEdges;
import org.everyonecounts.models.allocation.transition.Trajectory.Year;
import org.everyonecounts.models.allocation.transition.YearOutcome.Infeasible;
import org.everyonecounts.models.allocation.transition.YearsUntil;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Check.Severity;

/** What is said of a pace of change besides its rows: whether the money suffices, how long it takes, and who stands near an edge. */
final class PaceChecks {
    private static final int AREAS_NAMED = 5;

    private final PaceOfChange pace;
    private final Scheme scheme;

    private PaceChecks(PaceOfChange pace) {
        this.pace = pace;
        this.scheme = pace.position().scheme();
    }

    /** {@code pace_of_change.<scheme>}, an error where a year cannot be shared out, and {@code cliff_edges.<scheme>}, which only informs. */
    static List<Check> of(PaceOfChange pace) {
        PaceChecks checks = new PaceChecks(pace);
        return List.of(checks.feasible(), checks.edges());
    }

    private Check feasible() {
        String id = "pace_of_change." + scheme.id();
        int asked = pace.periods().size();
        int done = pace.trajectory().years().size();
        if (pace.trajectory().obstacle().isPresent()) {
            Infeasible obstacle = pace.trajectory().obstacle().get();
            return PositionChecks.failed(
                    id,
                    Severity.ERROR,
                    asked,
                    asked - done,
                    "pace of change of scheme " + scheme.id() + " in "
                            + pace.periods().get(done) + " is " + obstacle.message());
        }
        List<String> words = new ArrayList<>();
        words.add(within());
        words.add(under());
        for (int year = 0; year < done; year++) {
            difference(pace.trajectory().years().get(year), pace.periods().get(year), words);
        }
        return PositionChecks.passed(
                id, asked, "pace of change of scheme " + scheme.id() + ": " + String.join("; ", words));
    }

    private String within() {
        String tolerance = percent(scheme.tolerance(), 1);
        OptionalInt all = YearsUntil.allWithin(pace.distances(), scheme.tolerance());
        if (all.isPresent()) {
            return "every area is within " + tolerance + " of target " + after(all.getAsInt());
        }
        long some = pace.distances().stream()
                .filter(area -> YearsUntil.within(area, scheme.tolerance()).isPresent())
                .count();
        return some + " of " + pace.distances().size() + " areas are within " + tolerance + " of target by "
                + pace.periods().get(pace.periods().size() - 1);
    }

    private String under() {
        String tolerance = percent(scheme.tolerance(), 1);
        OptionalInt none = YearsUntil.noneUnder(pace.distances(), scheme.tolerance());
        return none.isPresent()
                ? "no area is more than " + tolerance + " under " + after(none.getAsInt())
                : "some area is still more than " + tolerance + " under";
    }

    private static String after(int years) {
        return years == 0 ? "from the start" : "after " + years + (years == 1 ? " year" : " years");
    }

    /** Only to the pound: a sum that was solved for is off by rounding alone. */
    private static void difference(Year year, String period, List<String> words) {
        OptionalDouble difference = year.difference();
        if (difference.isPresent() && Math.abs(difference.getAsDouble()) >= 1) {
            words.add("allocations of " + period + " are "
                    + String.format(Locale.ROOT, "£%,.0f", Math.abs(difference.getAsDouble()))
                    + (difference.getAsDouble() > 0 ? " above" : " below") + " the envelope");
        }
    }

    private Check edges() {
        String id = "cliff_edges." + scheme.id();
        int areas = pace.position().areas().size();
        List<CliffEdges.Near> near = pace.near();
        if (near.isEmpty()) {
            return PositionChecks.passed(
                    id,
                    areas,
                    "scheme " + scheme.id() + ": no area is within 0.25 points of an edge of the pace of change");
        }
        List<String> named = near.stream().limit(AREAS_NAMED).map(this::words).toList();
        return PositionChecks.passed(
                id,
                areas,
                "scheme " + scheme.id()
                        + ": within 0.25 points of an edge, where a small change of need or money moves a whole step: "
                        + String.join(", ", named)
                        + (near.size() > AREAS_NAMED ? " and " + (near.size() - AREAS_NAMED) + " more" : ""));
    }

    private String words(CliffEdges.Near near) {
        return pace.position().areas().get(near.area()).code() + " (" + percent(near.opening(), 2) + ", edge "
                + percent(near.edge(), 2) + ")";
    }

    private static String percent(double fraction, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * fraction);
    }
}
