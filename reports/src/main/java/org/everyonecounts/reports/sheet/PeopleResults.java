package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Indicators of outcomes and groups of people, which stand once and not once a scheme: their periods are those of the outcome.
 *
 * <p>The latest period of a series is the last not after the headline's; a calendar year counts as within the financial year that begins in
 * it. A series that begins only after the headline's period is shown at its first period, rather than not at all.
 */
public final class PeopleResults {
    private static final int OLD = 3;
    private static final String MEAN = "mean_outcome";

    /** What is followed from year to year of groups that are in order; the slope exists for those only. */
    private static final String SLOPE = "group_sii";

    private static final List<String> FOLLOWED = List.of(MEAN, "group_gap", "group_ratio", SLOPE, "group_rii");

    private final ReportedRun run;
    private final List<IndicatorRow> rows;
    private final Map<Series, List<IndicatorRow>> series = new LinkedHashMap<>();

    /** One indicator of one part of the people at one level. */
    record Series(String indicator, String group, String level) {
        static Series of(IndicatorRow row) {
            return new Series(row.indicator(), row.group(), row.level());
        }
    }

    public PeopleResults(ReportedRun run) {
        this.run = run;
        this.rows = run.figures().indicators().stream()
                .filter(PeopleResults::isOfPeople)
                .toList();
        for (IndicatorRow row : rows) {
            if (ScorecardSheet.isFirstConfidence(run, row)) {
                series.computeIfAbsent(Series.of(row), key -> new ArrayList<>()).add(row);
            }
        }
        series.values().forEach(own -> own.sort(Comparator.comparing(IndicatorRow::period)));
    }

    /** True for rows that belong to no scheme. */
    static boolean isOfPeople(IndicatorRow row) {
        return row.scheme().equals(Shorthand.NOT_APPLICABLE.token());
    }

    /** Every row of the latest period of its series, of every confidence, in output order. */
    List<IndicatorRow> latestOfEveryConfidence() {
        return rows.stream()
                .filter(row -> latest(Series.of(row))
                        .filter(last -> last.period().equals(row.period()))
                        .isPresent())
                .toList();
    }

    /** The latest row of each series at the first level of confidence, in output order. */
    List<IndicatorRow> latest() {
        return series.keySet().stream().flatMap(key -> latest(key).stream()).toList();
    }

    private Optional<IndicatorRow> latest(Series key) {
        List<IndicatorRow> own = series.getOrDefault(key, List.of());
        String period = run.latestPeriod(own.stream().map(IndicatorRow::period).toList());
        return own.stream().filter(row -> row.period().equals(period)).findFirst();
    }

    /** True where a period begins more than three years before the headline's, so that a figure says little of the same time. */
    boolean isOld(IndicatorRow row) {
        String period = yearOf(row.period());
        String headline = yearOf(run.headlinePeriod());
        return period.matches("\\d{4}")
                && headline.matches("\\d{4}")
                && Integer.parseInt(headline) - Integer.parseInt(period) > OLD;
    }

    /** The year in which a period begins. */
    static String yearOf(String period) {
        return period.length() < 4 ? period : period.substring(0, 4);
    }

    /** Rows of one series in time order, up to its latest period. */
    List<IndicatorRow> upTo(IndicatorRow latest) {
        return series.getOrDefault(Series.of(latest), List.of()).stream()
                .filter(row -> row.period().compareTo(latest.period()) <= 0)
                .toList();
    }

    /** The same part of the people under another indicator, in time order up to a period; empty where there is none. */
    List<IndicatorRow> beside(IndicatorRow latest, String indicator) {
        return series.getOrDefault(new Series(indicator, latest.group(), latest.level()), List.of()).stream()
                .filter(row -> row.period().compareTo(latest.period()) <= 0)
                .toList();
    }

    /** A figure of a row in the words of a sentence, in the unit of its outcome. */
    String words(IndicatorRow row, Figure figure) {
        OutcomeUnit unit = run.unit(IndicatorPart.of(row.group()).outcome());
        return row.indicator().equals(MEAN) ? unit.value(figure) : unit.difference(figure);
    }

    /** Series followed over time with at least two periods: outcome by outcome, each with its indicators in scorecard order. */
    List<IndicatorRow> followed() {
        Map<String, List<List<IndicatorRow>>> byOutcome = new LinkedHashMap<>();
        series.forEach((key, own) -> {
            boolean inOrder =
                    key.indicator().equals(MEAN) || series.containsKey(new Series(SLOPE, key.group(), key.level()));
            if (FOLLOWED.contains(key.indicator())
                    && inOrder
                    && own.stream().filter(row -> row.estimate().isNumber()).count() > 1) {
                byOutcome
                        .computeIfAbsent(IndicatorPart.of(key.group()).outcome(), outcome -> new ArrayList<>())
                        .add(own);
            }
        });
        return byOutcome.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The gap a reader is shown first: by deprivation where there is one, then that followed longest, then the first in output order. None
     * where the data hold no outcome of groups, whose one row says only that there is none.
     */
    Optional<IndicatorRow> leadingGap() {
        return leading(latest().stream()
                .filter(row -> row.indicator().equals("group_gap")
                        && !IndicatorPart.of(row.group()).outcome().isEmpty())
                .toList());
    }

    /** The outcome a reader is shown first: that of the leading gap where its mean is known, else the one followed longest. */
    public Optional<IndicatorRow> leadingMean() {
        List<IndicatorRow> means = latest().stream()
                .filter(row ->
                        row.indicator().equals("mean_outcome") && row.estimate().isNumber())
                .toList();
        Optional<String> outcome =
                leadingGap().map(gap -> IndicatorPart.of(gap.group()).outcome());
        return means.stream()
                .filter(row -> IndicatorPart.of(row.group()).outcome().equals(outcome.orElse("")))
                .findFirst()
                .or(() -> leading(means));
    }

    private Optional<IndicatorRow> leading(List<IndicatorRow> candidates) {
        return candidates.stream()
                .max(Comparator.comparing((IndicatorRow row) -> row.estimate().isNumber())
                        .thenComparing(row ->
                                IndicatorPart.of(row.group()).characteristic().equals("deprivation"))
                        .thenComparing(row -> upTo(row).size())
                        .thenComparing(row -> -candidates.indexOf(row)));
    }
}
