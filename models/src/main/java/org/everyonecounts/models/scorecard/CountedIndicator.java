package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Set;
import org.everyonecounts.models.measure.Figure;

/** An indicator that is counted or taken from the inputs as it is, without resampling of areas; it may have several groups. */
public abstract non-sealed class CountedIndicator extends Indicator {
    protected CountedIndicator(Definition definition) {
        super(definition);
    }

    /** The values, one per group. */
    protected abstract List<Count> counts(CountedFigures figures);

    /**
     * One value.
     *
     * @param group what it is of; {@code [z]} for the whole
     * @param standardError error of measurement, {@code [z]} where the inputs have none
     * @param areas areas used
     * @param excluded areas left out because a figure is missing
     * @param series the series it rests on, as breaks name them
     */
    public record Count(String group, Figure value, Figure standardError, int areas, int excluded, Set<String> series) {
        public Count {
            series = Set.copyOf(series);
        }

        /** A value of the whole, without error of measurement. */
        static Count whole(Figure value, int areas, int excluded, Set<String> series) {
            return new Count(Figure.NOT_APPLICABLE.toString(), value, Figure.NOT_APPLICABLE, areas, excluded, series);
        }
    }
}
