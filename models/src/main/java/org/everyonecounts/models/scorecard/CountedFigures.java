package org.everyonecounts.models.scorecard;

import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;

/**
 * What counted indicators are taken from.
 *
 * @param position the scheme's position at the level of its data in the period
 * @param prices prices of the run, for what is given in real terms
 */
public record CountedFigures(HealthData data, SchemePosition position, RealTerms prices) {
    /** Who is counted in the period. */
    PeopleCounted people() {
        return new PeopleCounted(data, position.period());
    }

    /** People to weigh areas of a level by: registered, or the scheme's own where none are registered. */
    AreaColumn weights(String level) {
        AreaColumn registered = people().people(PeopleCounted.REGISTERED, level);
        return registered.values().isEmpty() ? people().people(position.scheme().populationBasis(), level) : registered;
    }
}
