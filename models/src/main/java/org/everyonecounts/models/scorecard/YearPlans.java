package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.Transition.Base;
import org.everyonecounts.models.allocation.transition.YearPlan;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AllocationColumns;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What package and scheme say beforehand of the years of a trajectory.
 *
 * <p>Mode supplied: the first year is that of the position, whose baseline and target open it. Mode fair share: the year after, which the
 * spending of the position opens. Money: resource {@code envelopes}; in the first supplied year else the published allocations together; else
 * growth of the envelope as the scheme states it, fixed base growth where it states none, else none.
 */
final class YearPlans {
    private final HealthData data;
    private final SchemePosition position;
    private final Scheme scheme;
    private final Transition transition;
    private final boolean supplied;

    YearPlans(HealthData data, SchemePosition position, Transition transition) {
        this.data = data;
        this.position = position;
        this.scheme = position.scheme();
        this.transition = transition;
        this.supplied = scheme.target() == TargetMode.SUPPLIED;
    }

    /** The years of the trajectory. */
    List<String> periods() {
        List<String> periods = new ArrayList<>();
        for (int year = 0; year < transition.horizon(); year++) {
            periods.add(FinancialYear.plus(position.period(), supplied ? year : year + 1));
        }
        return periods;
    }

    List<YearPlan> plans() {
        List<YearPlan> plans = new ArrayList<>();
        for (String period : periods()) {
            int year = plans.size();
            Optional<double[]> base = base(period);
            plans.add(new YearPlan(
                    transition.policies().getOrDefault(period, transition.policy()),
                    envelope(period, year, base.isPresent()),
                    growth(year),
                    base,
                    supplied && base.isPresent(),
                    peopleGrowth(period)));
        }
        return plans;
    }

    private OptionalDouble envelope(String period, int year, boolean baseKnown) {
        Figure given = data.envelopes().getOrDefault(new SeriesKey(period, scheme.stream()), Figure.NOT_AVAILABLE);
        if (!given.isNumber() && supplied && year == 0 && !baseKnown) {
            given = RollUp.sum(
                    position.areas().stream().map(AreaPosition::allocation).toList());
        }
        return given.isNumber() ? OptionalDouble.of(given.number()) : OptionalDouble.empty();
    }

    /** The first number is the growth after the shown period. */
    private double growth(int year) {
        List<Double> stated = transition.envelopeGrowth();
        if (stated.isEmpty()) {
            return transition.base() == Base.FIXED ? transition.baseGrowth().orElse(0) : 0;
        }
        int place = Math.max(0, supplied ? year - 1 : year);
        return stated.get(Math.min(place, stated.size() - 1));
    }

    private Optional<double[]> base(String period) {
        double[] base = new double[position.areas().size()];
        if (transition.base() == Base.FIXED) {
            Arrays.fill(base, transition.baseGrowth().orElse(0));
            return Optional.of(base);
        }
        @Nullable AllocationColumns published = data.allocations().get(new SeriesKey(period, scheme.stream()));
        if (transition.base() == Base.SOLVED || published == null) {
            return Optional.empty();
        }
        for (int i = 0; i < base.length; i++) {
            Figure growth = published.baseGrowth().get(position.areas().get(i).code());
            if (!growth.isNumber()) {
                return Optional.empty();
            }
            base[i] = growth.number();
        }
        return Optional.of(base);
    }

    private double[] peopleGrowth(String period) {
        double[] growth = new double[position.areas().size()];
        Arrays.fill(growth, 1);
        Optional<AreaColumn> before = people(FinancialYear.plus(period, -1));
        Optional<AreaColumn> after = people(period);
        if (before.isPresent() && after.isPresent()) {
            for (int i = 0; i < growth.length; i++) {
                String code = position.areas().get(i).code();
                double ratio =
                        after.get().get(code).orElse(0) / before.get().get(code).orElse(0);
                growth[i] = Double.isFinite(ratio) && ratio > 0 ? ratio : 1;
            }
        }
        return growth;
    }

    private Optional<AreaColumn> people(String period) {
        @Nullable AreaColumn column = data.population().get(new SeriesKey(period, scheme.populationBasis()));
        return column == null || !data.geography().atOrAbove(position.level(), column.level())
                ? Optional.empty()
                : Optional.of(RollUp.sums(column, data.geography(), position.level()));
    }
}
