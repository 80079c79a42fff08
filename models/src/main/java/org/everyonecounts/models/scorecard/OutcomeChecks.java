package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;

/**
 * {@code outcomes_data}: which data would fill the clauses of the scorecard that have none. It always passes: a package without outcomes is
 * whole, and what it lacks is shown as {@code [x]}.
 */
final class OutcomeChecks {
    private OutcomeChecks() {}

    static Check data(HealthData data) {
        List<String> wanted = new ArrayList<>();
        Set<String> directed = new TreeSet<>();
        data.outcomes().stream().map(Outcome::outcome).forEach(directed::add);
        Set<String> undirected = new TreeSet<>();
        GroupTable.all(data).stream()
                .filter(table -> !table.onlyCountsPeople())
                .map(GroupTable::outcome)
                .forEach(undirected::add);
        undirected.removeAll(directed);
        if (data.outcomes().isEmpty()) {
            wanted.add("benefit needs resource outcomes");
        }
        if (data.groups().isEmpty()) {
            wanted.add("gaps between groups, and shares of people whose group is not known, need resource groups");
        }
        if (!undirected.isEmpty()) {
            wanted.add("gaps in " + String.join(", ", undirected)
                    + " are only described, and what would change is not computed: to say which way is better, add a row of"
                    + " resource outcomes");
        }
        List<String> alike = OutcomeSeries.all(data).stream()
                .flatMap(series -> series.periods().stream().map(series::at))
                .filter(units -> !units.weighedByPeople())
                .map(units -> units.outcome() + " by " + units.characteristic())
                .distinct()
                .toList();
        if (!alike.isEmpty()) {
            wanted.add("groups weigh alike in " + String.join(", ", alike) + ", where denominators are missing");
        }
        if (data.deprivation().isEmpty()) {
            wanted.add("everything by deprivation of areas needs resource deprivation");
        }
        if (data.population().keySet().stream().map(SeriesKey::name).noneMatch(PeopleCounted.RESIDENT::equals)) {
            wanted.add("registered against resident people needs people of basis resident in resource population");
        }
        return PositionChecks.passed(
                "outcomes_data",
                data.outcomes().size() + (long) data.groups().size(),
                wanted.isEmpty()
                        ? "there are data for all four clauses"
                        : "shown as [x] where data are missing: " + String.join("; ", wanted));
    }
}
