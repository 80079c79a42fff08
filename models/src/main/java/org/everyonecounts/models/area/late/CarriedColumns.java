package org.everyonecounts.models.area.late;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.FinancialYear;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Makes columns of a period out of rows of earlier periods, each area from the newest period in which it has a row of its own.
 *
 * <p>A row of the same level and form is looked for, at most so many years back; a row without a number stands in as it is, since it is what was
 * last said of the area. What was carried itself is never carried on. Every number that stands in has the flag {@code [e]}.
 */
final class CarriedColumns {
    private final PackageSeries own;
    private final Map<LateSeries, Map<String, Set<String>>> absent = new TreeMap<>();

    CarriedColumns(PackageSeries own, List<Absence> absences) {
        this.own = own;
        for (Absence absence : absences) {
            absent.computeIfAbsent(absence.series(), key -> new TreeMap<>()).put(absence.period(), absence.areas());
        }
    }

    /** Columns, and by period they come from the areas that do. */
    record Made(SeriesColumns columns, SortedMap<String, SortedSet<String>> from) {}

    /** The newest earlier period of a series, however old; none where there is none before. */
    Optional<String> newest(LateSeries series, String period) {
        return Optional.ofNullable(own.periods(series).lowerKey(period))
                .filter(earlier -> FinancialYear.between(earlier, period).isPresent());
    }

    /** A whole period of a series; none where nothing is young enough. */
    Optional<Made> whole(LateSeries series, String period, int years) {
        Optional<String> newest = newest(series, period).filter(from -> isWithin(from, period, years));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        SeriesColumns like = own.periods(series).get(newest.get());
        if (like == null) {
            return Optional.empty();
        }
        SortedSet<String> codes = new TreeSet<>(like.first().values().keySet());
        codes.addAll(absentIn(series, newest.get()));
        SeriesColumns empty = new SeriesColumns(
                like.form(),
                like.columns().stream()
                        .map(column -> AreaColumn.of(column.level(), Map.of()))
                        .toList());
        Made made = filled(series, period, empty, codes, years);
        return made.from().isEmpty() ? Optional.empty() : Optional.of(made);
    }

    /** The columns of a period with rows of earlier ones for areas that have none in it. */
    Made filled(LateSeries series, String period, SeriesColumns given, Set<String> codes, int years) {
        SortedMap<String, SortedSet<String>> from = new TreeMap<>();
        for (String code : codes) {
            origin(series, period, given, code, years)
                    .ifPresent(earlier -> from.computeIfAbsent(earlier, key -> new TreeSet<>())
                            .add(code));
        }
        List<AreaColumn> columns = new ArrayList<>();
        for (int i = 0; i < given.columns().size(); i++) {
            columns.add(column(series, given.columns().get(i), i, from));
        }
        return new Made(new SeriesColumns(given.form(), columns), from);
    }

    private AreaColumn column(
            LateSeries series, AreaColumn given, int place, SortedMap<String, SortedSet<String>> from) {
        SortedMap<String, Figure> values = new TreeMap<>(given.values());
        SortedMap<String, Set<Flag>> flags = new TreeMap<>(given.flags());
        from.forEach((earlier, codes) -> {
            SeriesColumns source = own.periods(series).get(earlier);
            for (String code : codes) {
                if (source != null && source.columns().get(place).values().containsKey(code)) {
                    AreaColumn column = source.columns().get(place);
                    Set<Flag> all = EnumSet.of(Flag.ESTIMATED);
                    all.addAll(column.flagsOf(code));
                    values.put(code, column.get(code));
                    flags.put(code, all);
                }
            }
        });
        return new AreaColumn(given.level(), values, flags);
    }

    private Optional<String> origin(LateSeries series, String period, SeriesColumns like, String code, int years) {
        NavigableMap<String, SeriesColumns> before =
                own.periods(series).headMap(period, false).descendingMap();
        for (Map.Entry<String, SeriesColumns> earlier : before.entrySet()) {
            boolean row = earlier.getValue().has(code)
                    && !absentIn(series, earlier.getKey()).contains(code);
            if (row && earlier.getValue().isLike(like) && isWithin(earlier.getKey(), period, years)) {
                return Optional.of(earlier.getKey());
            }
        }
        return Optional.empty();
    }

    private Set<String> absentIn(LateSeries series, String period) {
        return absent.getOrDefault(series, Map.of()).getOrDefault(period, Set.of());
    }

    private static boolean isWithin(String from, String period, int years) {
        OptionalInt age = FinancialYear.between(from, period);
        return age.isPresent() && age.getAsInt() <= years;
    }
}
