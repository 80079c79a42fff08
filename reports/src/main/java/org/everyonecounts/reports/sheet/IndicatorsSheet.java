package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.ReadingWords;

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
                .sentence("How to read: rows with a grouping repeat the headline for each need measure, each ranking"
                        + " of areas, and money net and gross.")
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
                .column(
                        Column.text("Convention"),
                        row -> Cell.text(run.terms(row.indicator()).convention()))
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

    private static Kind kind(ReportedRun run, IndicatorRow row) {
        return run.terms(row.indicator()).kind();
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
