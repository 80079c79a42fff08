package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.check.Check;

/** Says whether a scenario could be computed, and what a reader must know before reading its figures. */
final class ScenarioChecks {
    private final String id;
    private final String scenario;
    private final SchemePosition before;
    private final SchemePosition after;

    ScenarioChecks(String id, String scenario, SchemePosition before, SchemePosition after) {
        this.id = id;
        this.scenario = scenario;
        this.before = before;
        this.after = after;
    }

    /** The scenario defines every scheme as the run does. */
    static Check unchanged(String id, String scenario) {
        return warning(
                id,
                "scenario " + scenario + " defines no scheme of this run otherwise than the baseline, so it changes"
                        + " nothing; set another value, or bring the scheme that it changes into the run");
    }

    /** The scheme of the scenario cannot be computed. */
    static Check absent(String id, String scenario, SchemePosition before, String reason) {
        return warning(
                id,
                "scenario " + scenario + " was left out for scheme "
                        + before.scheme().id() + " in " + before.period() + ": " + reason);
    }

    /** One check, which says everything there is to warn of; passed, its message says how much moves. */
    Check of(PacePair pace, Geography geography) {
        MovedMoney moved = MovedMoney.between(before, after);
        ScenarioPlace place = new ScenarioPlace(scenario, before.period(), before.level(), after.scheme());
        Optional<PaceMoved> years = pace.isShown() ? Optional.of(pace.at(geography, place)) : Optional.empty();
        boolean paceDiffers = years.isPresent() && years.get().differs();
        List<String> warnings = new ArrayList<>();
        pace.obstacle()
                .ifPresent(
                        obstacle -> warnings.add("has no figures of its pace of change, because that of " + obstacle));
        if (moved.isNothing()
                && !paceDiffers
                && warnings.isEmpty()
                && after.scheme().target() == TargetMode.SUPPLIED) {
            warnings.add("moves nothing: the scheme's targets are supplied and do not follow need weights, so only"
                    + " figures of the need index or of its tolerance change");
        }
        int onlyBefore = before.areas().size() - moved.compared();
        int onlyAfter = after.areas().size() - moved.compared();
        if (onlyBefore + onlyAfter > 0) {
            warnings.add("has no target for " + onlyBefore + " areas that have one in the baseline, and has one for "
                    + onlyAfter + " that have none there, so changes do not sum to zero and have no ranges");
        }
        String under =
                "scenario " + scenario + " under scheme " + after.scheme().id() + " in " + before.period() + " ";
        if (!warnings.isEmpty()) {
            return warning(id, under + String.join("; it ", warnings));
        }
        return new Check(
                id,
                Check.Severity.WARNING,
                Check.Status.PASSED,
                moved.compared(),
                0,
                under + targets(moved, paceDiffers) + (paceDiffers ? allocations(years.get()) : ""));
    }

    private static String targets(MovedMoney moved, boolean paceDiffers) {
        if (moved.isNothing()) {
            return paceDiffers ? "moves no target" : "moves nothing";
        }
        return "moves £" + moved.moved().pounds().toPlainString() + " between "
                + (moved.areasGaining() + moved.areasLosing()) + " areas";
    }

    private static String allocations(PaceMoved years) {
        return years.firstYear()
                .map(period -> "; its pace of change moves £"
                        + years.moved().pounds().toPlainString() + " of the allocations of " + period)
                .orElse("; its pace of change has no year in common with the baseline's");
    }

    private static Check warning(String id, String message) {
        return new Check(id, Check.Severity.WARNING, Check.Status.FAILED, 1, 1, message);
    }
}
