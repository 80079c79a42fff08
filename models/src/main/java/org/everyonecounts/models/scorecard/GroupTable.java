package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * One outcome by the groups of one characteristic: its rows by period.
 *
 * <p>Groups of the whole country are those given for the nation. Where none are, they are pooled from the coarsest level given: counts are
 * added up in area-code order, and a group of which one area is missing is missing.
 */
final class GroupTable {
    private final HealthData data;
    private final String outcome;
    private final String characteristic;
    private final TreeMap<String, List<GroupOutcome>> periods = new TreeMap<>();

    private GroupTable(HealthData data, String outcome, String characteristic) {
        this.data = data;
        this.outcome = outcome;
        this.characteristic = characteristic;
    }

    /** Every outcome and characteristic, by name; rows of areas that the data do not have are left out. */
    static List<GroupTable> all(HealthData data) {
        TreeMap<String, TreeMap<String, GroupTable>> tables = new TreeMap<>();
        for (GroupOutcome row : data.groups()) {
            if (data.geography().find(row.areaCode()).isPresent()) {
                tables.computeIfAbsent(row.outcome(), name -> new TreeMap<>())
                        .computeIfAbsent(
                                row.characteristic(), name -> new GroupTable(data, row.outcome(), row.characteristic()))
                        .periods
                        .computeIfAbsent(row.period(), period -> new ArrayList<>())
                        .add(row);
            }
        }
        return tables.values().stream()
                .flatMap(byCharacteristic -> byCharacteristic.values().stream())
                .toList();
    }

    String outcome() {
        return outcome;
    }

    String characteristic() {
        return characteristic;
    }

    /** True where the rows say how many people are in each group and nothing else: no outcome, and nothing to compare. */
    boolean onlyCountsPeople() {
        return periods.values().stream()
                .flatMap(List::stream)
                .allMatch(row -> row.value().equals(Figure.NOT_APPLICABLE)
                        && row.numerator().equals(Figure.NOT_APPLICABLE));
    }

    List<String> periods() {
        return List.copyOf(periods.keySet());
    }

    /** The latest period not after the given one; as text, so that the calendar year 2021 is not after 2021/22. */
    Optional<String> latestUpTo(String period) {
        return Optional.ofNullable(periods.floorKey(period));
    }

    /** All rows of a period, as given. */
    List<GroupOutcome> rows(String period) {
        return periods.getOrDefault(period, List.of());
    }

    /** All rows of a period by level (coarse to fine), area code and group. */
    List<GroupOutcome> inOrder(String period) {
        return rows(period).stream()
                .sorted(Comparator.comparingInt(
                                (GroupOutcome row) -> data.geography().levels().indexOf(levelOf(row)))
                        .thenComparing(GroupOutcome::areaCode)
                        .thenComparing(GroupOutcome::group, OutcomeUnits.groupOrder()))
                .toList();
    }

    /** The coarsest level given in a period. */
    String level(String period) {
        return data.geography().levels().stream()
                .filter(level ->
                        rows(period).stream().anyMatch(row -> levelOf(row).equals(level)))
                .findFirst()
                .orElse(data.geography().nationLevel());
    }

    /** How the values of a period follow from its counts, over all its rows. */
    Optional<CountScale> scale(String period) {
        return CountScale.of(rows(period).stream().map(GroupTable::unit).toList());
    }

    /** The groups of the whole country, in order, the unknown one among them; without weights. */
    List<OutcomeUnit> nationwide(String period) {
        String level = level(period);
        SortedMap<String, List<GroupOutcome>> groups = new TreeMap<>(OutcomeUnits.groupOrder());
        for (GroupOutcome row : rows(period)) {
            if (levelOf(row).equals(level)) {
                groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row);
            }
        }
        List<OutcomeUnit> units = new ArrayList<>();
        for (Map.Entry<String, List<GroupOutcome>> group : groups.entrySet()) {
            List<GroupOutcome> areas = group.getValue();
            units.add(areas.size() == 1 ? unit(areas.get(0)) : pooled(group.getKey(), areas, scale(period)));
        }
        return units;
    }

    /** An area's row of a group as a unit, as given. */
    static OutcomeUnit unit(GroupOutcome row) {
        return new OutcomeUnit(
                row.group(),
                row.value(),
                row.standardError().isNumber() ? row.standardError() : Figure.NOT_APPLICABLE,
                row.numerator(),
                row.denominator(),
                Figure.NOT_AVAILABLE);
    }

    /** By counts where values follow from them, else the mean weighted by denominators with its error √Σ a² se². */
    private static OutcomeUnit pooled(String group, List<GroupOutcome> areas, Optional<CountScale> scale) {
        Figure numerator =
                RollUp.sum(areas.stream().map(GroupOutcome::numerator).toList());
        Figure denominator =
                RollUp.sum(areas.stream().map(GroupOutcome::denominator).toList());
        Figure value = Figure.NOT_AVAILABLE;
        Figure error = Figure.NOT_APPLICABLE;
        if (scale.isPresent()) {
            value = numerator.isNumber() && denominator.isNumber()
                    ? numerator.map(x -> scale.get().value(x, denominator.number()))
                    : numerator.isNumber() ? denominator : numerator;
        } else if (denominator.isNumber()
                && areas.stream().allMatch(area -> area.value().isNumber())) {
            CompensatedSum sum = new CompensatedSum();
            CompensatedSum squares = new CompensatedSum();
            for (GroupOutcome area : areas) {
                double share = area.denominator().number() / denominator.number();
                double part = share * area.standardError().orElse(Double.NaN);
                sum.add(share * area.value().number());
                squares.add(part * part);
            }
            value = Figure.ofFinite(sum.value());
            error = Figure.ofFinite(StrictMath.sqrt(squares.value()));
        }
        return new OutcomeUnit(group, value, error, numerator, denominator, Figure.NOT_AVAILABLE);
    }

    String levelOf(GroupOutcome row) {
        return data.geography().find(row.areaCode()).orElseThrow().level();
    }
}
