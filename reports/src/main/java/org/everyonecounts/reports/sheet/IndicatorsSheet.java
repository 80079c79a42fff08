package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.ReadingWords;
import org.everyonecounts.reports.words.Template;

/** Table 6: every equity indicator of the headline with its method, and the headline under every other choice. */
final class IndicatorsSheet implements Sheet {
    static final String NAME = "Table_6_Indicators";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<IndicatorRow> rows = run.headlineIndicators();
        return new TableBuilder<IndicatorRow>(
                        NAME,
                        "Equity_indicators",
                        "Table 6: Equity indicators and how they are computed, " + run.headlineScope())
                .sentence(repeated(rows))
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas()
                        + "; other schemes and levels stand in data/indicators.csv.")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.text("Indicator", RunNotes.of(run.headlineScheme())),
                        row -> Cell.text(run.terms(row.indicator()).titleWithUnit()))
                .column(Column.text("Grouping"), row -> grouping(row))
                .column(Column.of("Value", Kind.INDEX), row -> Cell.of(row.estimate(), kind(run, row)))
                .column(Column.of("Lower limit", Kind.INDEX), row -> Cell.of(row.lower(), kind(run, row)))
                .column(Column.of("Upper limit", Kind.INDEX), row -> Cell.of(row.upper(), kind(run, row)))
                .column(Column.text("Method of limits", RunNotes.RESAMPLED), row -> Cell.text(method(row)))
                .column(Column.text("Convention"), row -> Cell.text(convention(run, row)))
                .column(
                        Column.of("Replicates", Kind.COUNT),
                        row -> resampled(row, run.facts().replicates(), Kind.COUNT))
                .column(
                        Column.of("Seed", Kind.WHOLE),
                        row -> resampled(row, run.facts().seed(), Kind.WHOLE))
                .column(Column.of("Areas used", Kind.COUNT), row -> Cell.of(row.nAreas(), Kind.COUNT))
                .column(Column.of("Areas excluded", Kind.COUNT), row -> Cell.of(row.nExcluded(), Kind.COUNT))
                .column(Column.text("Reading"), row -> Cell.text(ReadingWords.of(row.reading())))
                .rows(rows);
    }

    /** What the headline is repeated for, read from the rows themselves. */
    private static String repeated(List<IndicatorRow> rows) {
        List<String> choices = rows.stream()
                .filter(ReportedRun::isChoice)
                .map(IndicatorRow::group)
                .toList();
        return choices.isEmpty()
                ? Template.SENSITIVITY_NONE.sentence()
                : Template.SENSITIVITY_READ.with(Map.of(
                        "need", values(choices, "need"),
                        "rank", values(choices, "rank"),
                        "money", values(choices, "money")));
    }

    /** The values of one choice: {@code need=a rank=b} and {@code need=c rank=b} have {@code a and c} for need. */
    private static String values(List<String> choices, String choice) {
        return InWords.list(choices.stream()
                .flatMap(group -> Stream.of(group.split(" ")))
                .filter(part -> part.startsWith(choice + "="))
                .map(part -> InWords.name(part.substring(choice.length() + 1)))
                .distinct()
                .toList());
    }

    private static Kind kind(ReportedRun run, IndicatorRow row) {
        return run.terms(row.indicator()).kind();
    }

    /** The indicator's own convention; a row that ranks areas by need says so in place of it. */
    private static String convention(ReportedRun run, IndicatorRow row) {
        return row.group().contains("rank=need")
                ? Template.CONVENTION_BY_NEED.sentence()
                : run.terms(row.indicator()).convention();
    }

    /** {@code need=carr_hill rank=deprivation} as {@code need: carr hill; rank: deprivation}. */
    private static Cell grouping(IndicatorRow row) {
        return ReportedRun.isWhole(row)
                ? Cell.token(Shorthand.NOT_APPLICABLE)
                : Cell.text(InWords.name(row.group().replace(" ", "; ").replace("=", ": ")));
    }

    private static String method(IndicatorRow row) {
        String words = switch (row.method()) {
            case MEASUREMENT -> "Measurement error";
            case AREAS_RESAMPLED -> "Areas resampled";
            case NONE -> "None";
        };
        return row.method() == IntervalMethod.NONE || !row.confidence().isNumber()
                ? words
                : words + ", " + percent(row.confidence());
    }

    /** A confidence level without needless decimals: {@code 95%}, {@code 99.8%}. */
    static String percent(Figure confidence) {
        return confidence.exact().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static Cell resampled(IndicatorRow row, long number, Kind kind) {
        return row.method() == IntervalMethod.AREAS_RESAMPLED
                ? Cell.of(number, kind)
                : Cell.token(Shorthand.NOT_APPLICABLE);
    }
}
