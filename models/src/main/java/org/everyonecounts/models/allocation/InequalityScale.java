package org.everyonecounts.models.allocation;

import java.util.Optional;

/** What the values of a health inequalities component mean: how a value becomes the weight of a person living in the area. */
public sealed interface InequalityScale {
    /** The weight of one person for a value of the component. */
    double weight(double value);

    /** By how much the weight grows where the value grows by 1: what a standard error of the value is multiplied by. */
    double slope(double value);

    /** Which values the scale has weights for, where not all: {@code groups run from 1 to 16}. Empty where it has one for this value. */
    default Optional<String> fault(double value) {
        return Optional.empty();
    }

    /** The values are weighted people, or an index, as they are. */
    record Given() implements InequalityScale {
        @Override
        public double weight(double value) {
            return value;
        }

        @Override
        public double slope(double value) {
            return 1;
        }
    }

    /**
     * The values are groups 1 to G of equal steps: weight_g = R^((g − 1)/(G − 1)).
     *
     * <p>By hand: R = 10, G = 16 → 1, 1.165914, 1.359356, … 8.576959, 10.
     *
     * @param ratio R, weight of the last group over that of the first, above 0
     * @param groups G, at least 2
     */
    record GroupScale(double ratio, int groups) implements InequalityScale {
        @Override
        public double weight(double value) {
            return StrictMath.pow(ratio, (value - 1) / (groups - 1));
        }

        @Override
        public double slope(double value) {
            return weight(value) * StrictMath.log(ratio) / (groups - 1);
        }

        @Override
        public Optional<String> fault(double value) {
            return value >= 1 && value <= groups ? Optional.empty() : Optional.of("groups run from 1 to " + groups);
        }
    }

    /**
     * The values are standardised mortality ratios, 100 = the nation: weight = exp(b (SMR ÷ 100 − 1)).
     *
     * @param slope b
     */
    record Exponential(double slope) implements InequalityScale {
        @Override
        public double weight(double value) {
            return StrictMath.exp(slope * (value / 100 - 1));
        }

        @Override
        public double slope(double value) {
            return weight(value) * slope / 100;
        }
    }
}
