package org.everyonecounts.models.scorecard;

import java.util.OptionalDouble;
import java.util.Set;
import org.everyonecounts.models.exchange.Clause;

/**
 * One indicator of the scorecard: what it is called, which clause it answers, how it is read, and how it is calculated.
 *
 * <p>A new indicator is a subclass of {@link MoneyIndicator}, {@link CountedIndicator} or {@link OutcomeIndicator} and one line in {@link Indicators}.
 */
public abstract sealed class Indicator permits MoneyIndicator, CountedIndicator, OutcomeIndicator {
    private final Definition definition;

    Indicator(Definition definition) {
        this.definition = definition;
    }

    public final String id() {
        return definition.id();
    }

    public final Clause clause() {
        return definition.clause();
    }

    public final String title() {
        return definition.title();
    }

    public final Unit unit() {
        return definition.unit();
    }

    public final Better better() {
        return definition.better();
    }

    /** The value that leans neither way, where there is one. */
    public final OptionalDouble neutral() {
        return definition.neutral();
    }

    public final Set<Input> needs() {
        return definition.needs();
    }

    public final ReadingRule rule() {
        return definition.rule();
    }

    /** True where earlier periods are kept beside the latest, for the trend. */
    public final boolean overTime() {
        return definition.overTime();
    }

    /**
     * What is fixed about an indicator.
     *
     * @param id code in tables, lower case with underscores
     * @param title name shown to people, with the ends of the scale where it needs them
     * @param neutral value that leans neither way; empty where there is none
     * @param needs inputs beyond people, need, money and target
     * @param overTime whether earlier periods are kept beside the latest
     */
    public record Definition(
            String id,
            Clause clause,
            String title,
            Unit unit,
            Better better,
            OptionalDouble neutral,
            Set<Input> needs,
            ReadingRule rule,
            boolean overTime) {
        public Definition {
            needs = Set.copyOf(needs);
        }

        /** An indicator of the fairness clause without a neutral value, further inputs or trend. */
        static Definition fairness(String id, String title, Unit unit, Better better, ReadingRule rule) {
            return new Definition(
                    id, Clause.FAIRNESS, title, unit, better, OptionalDouble.empty(), Set.of(), rule, false);
        }

        /** The same of another clause. */
        Definition answering(Clause other) {
            return new Definition(id, other, title, unit, better, neutral, needs, rule, overTime);
        }

        Definition neutralAt(double value) {
            return new Definition(id, clause, title, unit, better, OptionalDouble.of(value), needs, rule, overTime);
        }

        Definition needing(Input input) {
            return new Definition(id, clause, title, unit, better, neutral, Set.of(input), rule, overTime);
        }

        Definition shownOverTime() {
            return new Definition(id, clause, title, unit, better, neutral, needs, rule, true);
        }
    }
}
