package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.everyonecounts.models.exchange.QuantileRow;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 23: people, need and money by national and by local quantiles of deprivation. */
final class QuantilesSheet implements Sheet {
    static final String NAME = "Table_23_Quantiles";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<QuantileRow> rows = run.figures().people().quantiles().stream()
                .filter(row -> run.isLatest(row.scheme(), row.period()))
                .sorted(Comparator.comparingInt((QuantileRow row) -> run.position(row.scheme(), row.level())))
                .toList();
        Set<String> bases = rows.stream().map(QuantileRow::priceBase).collect(Collectors.toSet());
        AreaNames names = new AreaNames(run);
        return new TableBuilder<QuantileRow>(
                        NAME,
                        "Deprivation_quantiles",
                        "Table 23: Need and money by national and local quantiles of deprivation, " + run.wholeScope())
                .sentence(Template.QUANTILES_READ.sentence())
                .sentence(prices(bases))
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.names("Ranked within"), row -> Cell.text(within(run, names, row.within())))
                .column(Column.of("Groups", Kind.COUNT), row -> Cell.of(row.groups(), Kind.COUNT))
                .column(
                        Column.of(DeprivationSheet.GROUP_HEADER, Kind.WHOLE, RunNotes.GROUPS),
                        row -> Cell.of(row.group(), Kind.WHOLE))
                .column(Column.of("People", Kind.PEOPLE), row -> Cell.of(row.population(), Kind.PEOPLE))
                .column(
                        Column.of("Need-weighted people", Kind.PEOPLE),
                        row -> Cell.of(row.weightedPopulation(), Kind.PEOPLE))
                .column(
                        Column.of("Money (£ millions)", Kind.POUNDS_MILLIONS, RunNotes.ACTUAL),
                        row -> Cell.of(row.actualGbp(), Kind.POUNDS_MILLIONS))
                .column(Column.of("Share of need (%)", Kind.PERCENT), row -> Cell.of(row.needShare(), Kind.PERCENT))
                .column(
                        Column.of("Share of money (%)", Kind.PERCENT),
                        row -> Cell.of(row.spendingShare(), Kind.PERCENT))
                .column(Column.of("Ratio of money to need", Kind.RATIO), row -> Cell.of(row.ratio(), Kind.RATIO))
                .column(Column.of("£ per head", Kind.PER_HEAD), row -> Cell.of(row.perHead(), Kind.PER_HEAD))
                .column(
                        Column.of("£ per need-weighted head", Kind.PER_HEAD),
                        row -> Cell.of(row.perWeightedHead(), Kind.PER_HEAD))
                .column(
                        Column.of("£ per need-weighted head, real terms", Kind.PER_HEAD),
                        row -> Cell.of(row.realPerWeightedHead(), Kind.PER_HEAD))
                .rows(rows);
    }

    private static String within(ReportedRun run, AreaNames names, String code) {
        return run.figures().distances().stream()
                .filter(row -> row.areaCode().equals(code))
                .map(row -> names.name(row.level(), code))
                .findFirst()
                .orElse(code);
    }

    private static String prices(Set<String> bases) {
        List<String> known = bases.stream()
                .filter(base -> !base.equals(Shorthand.NOT_APPLICABLE.token()))
                .sorted()
                .toList();
        return known.isEmpty()
                ? Template.QUANTILES_CASH.sentence()
                : Template.QUANTILES_REAL.with(java.util.Map.of("base", InWords.list(known)));
    }
}
