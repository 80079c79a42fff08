package org.everyonecounts.jobs.nightly;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.scorecard.AssessmentSettings;

/**
 * What cover and charts show: the package's choice where the run reports it, else the first scheme that has money in the period asked,
 * at the finest level reported.
 *
 * @param scheme id of a scheme of the run
 * @param level a level that the run reports for it
 */
record Headline(String scheme, String level) {
    /**
     * @param schemes schemes of the run, at least one
     * @param periodWord {@code latest}, {@code all} or a period
     * @param levels levels asked for; none for every level at or above the data
     */
    static Headline of(
            PackageDescriptor descriptor,
            List<Scheme> schemes,
            HealthData data,
            String periodWord,
            List<String> levels) {
        List<Scheme> withMoney = schemes.stream()
                .filter(scheme ->
                        moneyLevels(scheme, data, periodWord).findAny().isPresent())
                .toList();
        List<Scheme> choice = withMoney.isEmpty() ? schemes : withMoney;
        Scheme scheme = choice.stream()
                .filter(one -> one.id().equals(descriptor.headlineScheme()))
                .findFirst()
                .orElse(choice.get(0));
        List<String> known = data.geography().levels();
        int finest = moneyLevels(scheme, data, periodWord)
                .mapToInt(known::indexOf)
                .max()
                .orElse(known.size() - 1);
        List<String> reported = known.subList(0, finest + 1).stream()
                .filter(level -> levels.isEmpty() || levels.contains(level))
                .toList();
        String level = Optional.ofNullable(descriptor.headlineLevel())
                .filter(reported::contains)
                .or(() -> reported.stream().max(Comparator.comparingInt(known::indexOf)))
                .orElse(known.get(finest));
        return new Headline(scheme.id(), level);
    }

    /** Levels at which the money of a scheme came, in the period asked or in any. */
    private static Stream<String> moneyLevels(Scheme scheme, HealthData data, String periodWord) {
        return scheme.target() == TargetMode.SUPPLIED
                ? data.allocations().entrySet().stream()
                        .filter(entry -> isOf(entry.getKey(), scheme, periodWord))
                        .map(entry -> entry.getValue().baseline().level())
                : data.spending().entrySet().stream()
                        .filter(entry -> isOf(entry.getKey(), scheme, periodWord))
                        .map(Map.Entry::getValue)
                        .map(column -> column.level());
    }

    private static boolean isOf(SeriesKey key, Scheme scheme, String periodWord) {
        boolean anyPeriod = periodWord.equals(AssessmentSettings.LATEST) || periodWord.equals(AssessmentSettings.ALL);
        return key.name().equals(scheme.stream()) && (anyPeriod || key.period().equals(periodWord));
    }
}
