package org.everyonecounts.jobs.read;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Layout.Kind;
import org.everyonecounts.jobs.contract.Layout.Role;
import org.everyonecounts.jobs.contract.Layouts;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.models.measure.Flag;
import org.jspecify.annotations.Nullable;

/**
 * Collects the rows of a resource of figures by period, name and area.
 *
 * <p>A repeated key is rejected, or summed where the resource holds records. All levels are collected; {@link #settleLevels} then keeps, for
 * each period (and outcome), the level with most rows and rejects the rest.
 */
final class AreaTable implements RowTaker {
    /** Stands between the parts of a name. */
    static final String JOINT = "\u001F";

    /** Beyond so many different names of rejected rows no more are remembered. */
    private static final int MOST_REFUSED = 10_000;

    private final ResourceDescriptor resource;
    private final Layout layout;
    private final AreaIndex areas;
    private final ReadSettings settings;
    private final List<Layout.Column> figures;
    private final boolean dated;
    private final SortedMap<String, SortedMap<String, Series>> series = new TreeMap<>();
    private final Map<String, Map<String, Series>> quick = new HashMap<>();
    private final Map<String, BitSet> refused = new HashMap<>();
    private final SortedMap<String, String> levels = new TreeMap<>();
    private long negative;
    private long places;
    private String firstNegative = "";

    private CellCheck period;
    private CellCheck area;
    private CellCheck[] names;
    private @Nullable CellCheck fixed;
    private CellCheck[] cells;
    private NumberCell[] numbers;
    private CellCheck status;
    private @Nullable GroupRowRules groupRules;

    @SuppressWarnings("NullAway.Init") // the columns are bound before the first row
    AreaTable(ResourceDescriptor resource, Layout layout, AreaIndex areas, ReadSettings settings) {
        this.resource = resource;
        this.settings = settings;
        this.layout = layout;
        this.areas = areas;
        this.figures = layout.columnsFor(Role.VALUE);
        this.dated = layout.columnsFor(Role.PERIOD).get(0).kind() != Kind.TEXT;
    }

    @Override
    public void bind(TableBinding table) {
        period = table.columns(Role.PERIOD).get(0);
        area = table.columns(Role.AREA).get(0);
        names = table.columns(Role.SERIES).toArray(CellCheck[]::new);
        List<CellCheck> same = table.columns(Role.FIXED);
        fixed = same.isEmpty() ? null : same.get(0);
        cells = table.columns(Role.VALUE).toArray(CellCheck[]::new);
        numbers = Arrays.stream(cells).map(CellCheck::number).toArray(NumberCell[]::new);
        status = table.columns(Role.STATUS).get(0);
        groupRules = layout.resource().equals(Layouts.GROUPS) ? new GroupRowRules(table) : null;
    }

    @Override
    public @Nullable Finding take(Row row, long place) {
        String code = row.text(area.index());
        int at = areas.of(code);
        if (at < 0) {
            return orphan(code);
        }
        if (dated && areas.changes().hasEnded(code, row.text(period.index()))) {
            return ended(code, row.text(period.index()));
        }
        if (resource.recordGrain() && !numbers[0].isNumber()) {
            return new Finding(
                    cells[0].name(),
                    row.text(cells[0].index()),
                    "required",
                    "a record has no amount, so that the sum of its area is not known",
                    "fill the amount in, or leave the record out");
        }
        @Nullable Finding broken = groupRules == null ? null : groupRules.check(row);
        if (broken != null) {
            return broken;
        }
        Series target = seriesOf(row);
        if (target.has(at) && !resource.recordGrain()) {
            return duplicate(row, target, at);
        }
        if (fixed != null) {
            String value = row.text(fixed.index());
            @Nullable String before = target.fixed();
            if (before == null) {
                target.fix(value);
            } else if (!before.equals(value)) {
                return new Finding(
                        fixed.name(),
                        value,
                        "series",
                        fixed.name() + " is " + value + ", but " + before + " in earlier rows of " + describe(target)
                                + "; a series has one " + fixed.name(),
                        "give all rows of the series the same " + fixed.name());
            }
        }
        if (layout.resource().equals(Layouts.SPENDING)
                && numbers[0].isNumber()
                && numbers[0].decimal().signum() < 0) {
            if (negative++ == 0) {
                firstNegative =
                        "line " + Place.line(place) + " of " + resource.paths().get(Place.path(place));
            }
        }
        target.add(at, place, flag(row), numbers);
        return null;
    }

    private Series seriesOf(Row row) {
        String when = row.text(period.index());
        Map<String, Series> ofPeriod = quick.get(when);
        if (ofPeriod == null) {
            ofPeriod = new HashMap<>();
            quick.put(when, ofPeriod);
        }
        String name = name(row);
        Series found = ofPeriod.get(name);
        if (found == null) {
            requireRoom(row);
            found = new Series(when, name, areas.size(), values());
            ofPeriod.put(name, found);
            series.computeIfAbsent(when, key -> new TreeMap<>()).put(name, found);
        }
        return found;
    }

    private void requireRoom(Row row) {
        places += (long) areas.size() * figures.size();
        if (places > settings.limits().of(Limit.FIGURES)) {
            throw settings.limits()
                    .exceeded(
                            Limit.FIGURES,
                            "the series up to here take " + places + " places for figures (" + areas.size()
                                    + " areas each)",
                            resource.paths().get(0),
                            row.line(),
                            "");
        }
    }

    private String name(Row row) {
        if (names.length == 1) {
            return row.text(names[0].index());
        }
        StringBuilder text = new StringBuilder();
        for (CellCheck part : names) {
            text.append(text.isEmpty() ? "" : JOINT).append(row.text(part.index()));
        }
        return text.toString();
    }

    private Values[] values() {
        return figures.stream()
                .map(column -> resource.recordGrain()
                        ? Values.sums(areas.size())
                        : Values.single(areas.size(), column.kind() == Kind.MONEY))
                .toArray(Values[]::new);
    }

    private @Nullable Flag flag(Row row) {
        if (status.isMissing(row)) {
            return null;
        }
        return switch (row.characters()[row.start(status.index())]) {
            case 'e' -> Flag.ESTIMATED;
            case 'p' -> Flag.PROVISIONAL;
            default -> Flag.REVISED;
        };
    }

    private Finding orphan(String code) {
        Optional<String> lookalike = areas.lookalike(code);
        return new Finding(
                area.name(),
                code,
                "foreign_key",
                area.name() + " is \"" + Finding.cut(code) + "\", which is not a code of areas",
                lookalike
                        .map(known -> "write \"" + known + "\": codes are text, with leading zeros and capitals")
                        .orElse("correct the code, or add the area to areas"));
    }

    /** A code that was replaced is as good as unknown from then on. */
    private Finding ended(String code, String when) {
        Set<String> now = areas.changes().inUse(code, when);
        return new Finding(
                area.name(),
                code,
                "foreign_key",
                area.name() + " is \"" + Finding.cut(code) + "\", which was replaced before " + when
                        + ", as area_changes says",
                "write \"" + String.join("\" or \"", now) + "\", the code in use in " + when
                        + ", or correct area_changes");
    }

    private Finding duplicate(Row row, Series target, int at) {
        long first = target.place(at);
        String key = target.period() + " " + target.name().replace(JOINT, " ") + " "
                + areas.area(at).code();
        return new Finding(
                Finding.WHOLE_ROW,
                key.strip(),
                "unique",
                "a row of " + describe(target) + ", area " + row.text(area.index()) + ", stands already in line "
                        + Place.line(first) + " of " + resource.paths().get(Place.path(first)),
                "keep one of the rows"
                        + (layout.resource().equals(Layouts.SPENDING)
                                ? ", or say \"x-grain\": \"record\" where rows are to be summed"
                                : ""));
    }

    private String describe(Series one) {
        return resource.name() + " " + one.period()
                + (one.name().isEmpty() ? "" : ", " + one.name().replace(JOINT, ", "));
    }

    @Override
    public void refused(Row row, Tally tally) {
        String when = text(row, period).isEmpty() || period.check(row) != null ? "" : text(row, period);
        String code = text(row, area);
        int at = areas.of(code);
        tally.behind(when, at);
        if (at >= 0 && !when.isEmpty() && names(row)) {
            String key = when + JOINT + name(row);
            if (refused.containsKey(key) || refused.size() < MOST_REFUSED) {
                refused.computeIfAbsent(key, unknown -> new BitSet()).set(at);
            }
        }
        if (moneyColumn() >= 0) {
            cells[moneyColumn()].amount(row).ifPresentOrElse(tally::poundsBehind, tally::poundsUnknown);
        }
    }

    private boolean names(Row row) {
        for (CellCheck part : names) {
            if (text(row, part).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String text(Row row, CellCheck column) {
        return column.index() >= 0 && column.index() < row.cells() ? row.text(column.index()) : "";
    }

    /** Keeps one level, as {@link LevelSettlement} says, and rejects the rows at other levels. */
    void settleLevels(Tally tally) {
        LevelSettlement settlement = new LevelSettlement(this, areas, tally);
        series.forEach((when, ofPeriod) -> levels.put(when, settlement.settle(ofPeriod.values())));
        series.values().removeIf(Map::isEmpty);
    }

    Layout layout() {
        return layout;
    }

    ResourceDescriptor resource() {
        return resource;
    }

    /** Position of the first column of pounds among the figures; -1 where there is none. */
    int moneyColumn() {
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).kind() == Kind.MONEY) {
                return i;
            }
        }
        return -1;
    }

    /** Accepted series by period and name. */
    SortedMap<String, SortedMap<String, Series>> series() {
        return series;
    }

    /** The level of a period's data; the finest where outcomes have levels of their own. */
    String level(String when) {
        return levels.getOrDefault(when, areas.geography().nationLevel());
    }

    /** True when a row of this series and area was rejected: the area is not absent, but refused. */
    boolean wasRefused(Series one, int at) {
        BitSet found = refused.get(one.period() + JOINT + one.name());
        return found != null && found.get(at);
    }

    /** Number of negative amounts of spending. */
    long negative() {
        return negative;
    }

    /** Place of the first negative amount, in words. */
    String firstNegative() {
        return firstNegative;
    }
}
