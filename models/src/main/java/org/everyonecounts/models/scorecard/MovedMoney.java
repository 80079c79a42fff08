package org.everyonecounts.models.scorecard;

import java.math.BigDecimal;
import java.util.List;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Money;

/**
 * How much money a scenario moves between the areas of a level, and who gains and who loses.
 *
 * <p>Moved = Σ max(0, Δ), Δ = scenario target − baseline target of an area, pounds to the penny; its share is of the targets of the
 * baseline. An area gains where Δ ≥ £1 and loses where Δ ≤ −£1: less is rounding. Only areas with a target on both sides count. People
 * are those of the baseline. By hand: targets 100, 200, 300 → 90, 220, 290: £20 moved, 20 ÷ 600 = 3.3 %, one area gains, two lose.
 *
 * @param moved pounds
 * @param total baseline targets of the areas compared, pounds
 * @param compared areas with a target on both sides
 * @param peopleGaining people in areas that gain
 */
record MovedMoney(
        Money moved,
        Money total,
        int compared,
        int areasGaining,
        int areasLosing,
        double peopleGaining,
        double peopleLosing) {
    private static final BigDecimal POUND = BigDecimal.ONE;

    static MovedMoney between(SchemePosition baseline, SchemePosition scenario) {
        Money moved = Money.ZERO;
        Money total = Money.ZERO;
        int compared = 0;
        int gaining = 0;
        int losing = 0;
        CompensatedSum peopleGaining = new CompensatedSum();
        CompensatedSum peopleLosing = new CompensatedSum();
        for (AreaPosition area : baseline.areas()) {
            AreaPosition other = scenario.find(area.code()).orElse(null);
            if (other == null) {
                continue;
            }
            compared++;
            Money change = other.target().money().minus(area.target().money());
            total = total.plus(area.target().money());
            if (change.pounds().signum() > 0) {
                moved = moved.plus(change);
            }
            if (change.pounds().compareTo(POUND) >= 0) {
                gaining++;
                peopleGaining.add(area.people().number());
            } else if (change.pounds().compareTo(POUND.negate()) <= 0) {
                losing++;
                peopleLosing.add(area.people().number());
            }
        }
        return new MovedMoney(moved, total, compared, gaining, losing, peopleGaining.value(), peopleLosing.value());
    }

    /** Nothing moves. */
    boolean isNothing() {
        return moved.pounds().signum() == 0;
    }

    /** Moved ÷ baseline targets; {@code [z]} where these are nothing. */
    Figure share() {
        return Figure.ofFinite(moved.pounds().doubleValue() / total.pounds().doubleValue());
    }

    /** The rows that say so, before those of the indicators. */
    List<ScenarioEffectRow> rows(ScenarioPlace place) {
        return List.of(
                row(place, Clause.FAIRNESS, "moved_gbp", Figure.of(moved)),
                row(place, Clause.FAIRNESS, "moved_share", share()),
                row(place, Clause.FAIRNESS, "areas_gaining", Figure.of(areasGaining)),
                row(place, Clause.FAIRNESS, "areas_losing", Figure.of(areasLosing)),
                row(place, Clause.NO_ONE_DISADVANTAGED, "people_gaining", Figure.of(peopleGaining)),
                row(place, Clause.NO_ONE_DISADVANTAGED, "people_losing", Figure.of(peopleLosing)));
    }

    /** In the baseline nothing moves and nobody gains or loses. */
    private static ScenarioEffectRow row(ScenarioPlace place, Clause clause, String id, Figure changed) {
        return place.counted(clause, id, Figure.NOT_APPLICABLE.toString(), Figure.of(0), changed);
    }
}
