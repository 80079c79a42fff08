package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.GroupWords;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 6: every equity indicator of the headline with its method, and the headline under every other choice. */
final class IndicatorsSheet implements Sheet {
    static final String NAME = "Table_6_Indicators";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<IndicatorRow> rows = Stream.concat(
                        run.headlineIndicators().stream(), new PeopleResults(run).latestOfEveryConfidence().stream())
                .toList();
        return new TableBuilder<IndicatorRow>(
                        NAME,
                        "Equity_indicators",
                        "Table 6: Equity indicators and how they are computed, " + run.headlineScope())
                .sentence(repeated(rows))
                .sentence("Shown: scheme " + run.facts().headlineScheme() + ", " + run.headlineAreas()
                        + "; outcomes and groups of people at their own latest period. Other schemes and levels stand in"
                        + " data/indicators.csv.")
                .sentence(run.headlineSource())
                .sentence(run.basis())
                .column(
                        Column.text("Indicator", RunNotes.of(run.headlineScheme())),
                        row -> Cell.text(
                                PeopleResults.isOfPeople(row)
                                        ? run.titleOf(row)
                                        : run.terms(row.indicator()).titleWithUnit()))
                .column(Column.names("Grouping"), row -> grouping(run, row))
                .column(Column.of("Value", Kind.INDEX), row -> Cell.of(row.estimate(), kind(run, row)))
                .column(Column.of("Lower limit", Kind.INDEX), row -> Cell.of(row.lower(), kind(run, row)))
                .column(Column.of("Upper limit", Kind.INDEX), row -> Cell.of(row.upper(), kind(run, row)))
                .column(Column.of("Previous", Kind.INDEX), row -> Cell.of(row.previousEstimate(), kind(run, row)))
                .column(
                        Column.of("Change", Kind.INDEX_DIFFERENCE),
                        row -> Cell.of(row.change(), kind(run, row).difference()))
                .column(
                        Column.of("Change lower limit", Kind.INDEX_DIFFERENCE),
                        row -> Cell.of(row.changeLower(), kind(run, row).difference()))
                .column(
                        Column.of("Change upper limit", Kind.INDEX_DIFFERENCE),
                        row -> Cell.of(row.changeUpper(), kind(run, row).difference()))
                .column(
                        Column.text("Change in words"),
                        row -> Cell.change(row.method(), row.change(), row.changeLower(), row.changeUpper()))
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
                .column(Column.text("Reading"), row -> Cell.text(GroupWords.of(row.indicator(), row.reading())))
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
        return run.kind(row);
    }

    /** The indicator's own convention; a row that ranks areas by need says so in place of it. */
    private static String convention(ReportedRun run, IndicatorRow row) {
        return row.group().contains("rank=need")
                ? Template.CONVENTION_BY_NEED.sentence()
                : run.terms(row.indicator()).convention();
    }

    /** {@code need=carr_hill rank=deprivation} as {@code need: carr hill; rank: deprivation}. */
    private static Cell grouping(ReportedRun run, IndicatorRow row) {
        return ReportedRun.isWhole(row) ? Cell.token(Shorthand.NOT_APPLICABLE) : Cell.text(groupingWords(run, row));
    }

    private static String groupingWords(ReportedRun run, IndicatorRow row) {
        if (PeopleResults.isOfPeople(row)) {
            return InWords.sentenceCase(IndicatorPart.of(row.group()).words(run)) + ", " + row.period();
        }
        return InWords.name(row.group().replace(" ", "; ").replace("=", ": "));
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
