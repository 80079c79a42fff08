package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.DeprivationColumn;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Deprivation of the areas of a level: the latest edition in the data.
 *
 * <p>Scores of a finer level become people-weighted means, flagged {@code [mean]}: weighted by registered people of the same period at
 * the scores' level or finer; where that period has none, of the latest earlier period that has; where no one is registered, by the
 * scheme's own people. Deciles are not means and are known only at their own level.
 *
 * @param edition name of the edition; {@code [z]} where there are no scores at or below the level
 * @param note what a reader should know about the weights, if anything
 */
record DeprivationScores(String edition, AreaColumn scores, AreaColumn deciles, Optional<String> note) {
    boolean isEmpty() {
        return scores.values().isEmpty();
    }

    static DeprivationScores at(HealthData data, SchemePosition position, String level) {
        return at(data, position.period(), position.scheme().populationBasis(), level);
    }

    /** The same for a period, with the people of the other basis where no one is registered. */
    static DeprivationScores at(HealthData data, String shown, String otherBasis, String level) {
        AreaColumn none = AreaColumn.of(level, Map.of());
        DeprivationScores unknown =
                new DeprivationScores(Figure.NOT_APPLICABLE.toString(), none, none, Optional.empty());
        if (data.deprivation().isEmpty()) {
            return unknown;
        }
        String edition = data.deprivation().lastKey();
        DeprivationColumn given = data.deprivation().getOrDefault(edition, new DeprivationColumn(none, none));
        AreaColumn scores = given.score();
        Geography geography = data.geography();
        if (scores.level().equals(level)) {
            return new DeprivationScores(edition, scores, given.decile(), Optional.empty());
        }
        if (!geography.atOrAbove(level, scores.level())) {
            return unknown;
        }
        for (String basis : List.of(PeopleCounted.REGISTERED, otherBasis)) {
            Optional<String> period = weightingPeriod(data, basis, shown, scores.level());
            if (period.isPresent()) {
                AreaColumn people = data.population().getOrDefault(new SeriesKey(period.get(), basis), none);
                Optional<String> note = period.get().equals(shown)
                        ? Optional.empty()
                        : Optional.of("deprivation scores of " + shown
                                + " are rolled up with the people of " + period.get()
                                + ", the latest period with people of level " + scores.level());
                return new DeprivationScores(edition, RollUp.means(scores, people, geography, level), none, note);
            }
        }
        return unknown;
    }

    /** The latest period, not after the given one, with people of a basis at the level or finer. */
    private static Optional<String> weightingPeriod(HealthData data, String basis, String period, String level) {
        @Nullable String latest = null;
        for (Map.Entry<SeriesKey, AreaColumn> people : data.population().entrySet()) {
            if (people.getKey().name().equals(basis)
                    && people.getKey().period().compareTo(period) <= 0
                    && data.geography().atOrAbove(level, people.getValue().level())) {
                latest = people.getKey().period();
            }
        }
        return Optional.ofNullable(latest);
    }
}
