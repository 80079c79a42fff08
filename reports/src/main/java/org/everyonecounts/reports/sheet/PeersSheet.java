package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Table 22: outcomes of areas beside the nation, the areas most like them, and the money they have. */
final class PeersSheet implements Sheet {
    static final String NAME = "Table_22_Peers";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<PeerRow> all = run.figures().people().peers();
        Map<String, String> latest = new HashMap<>();
        all.forEach(row -> latest.merge(
                row.outcome() + " " + row.level(), row.period(), (one, two) -> one.compareTo(two) < 0 ? two : one));
        List<PeerRow> rows = all.stream()
                .filter(row -> row.period().equals(latest.get(row.outcome() + " " + row.level()))
                        && (!row.confidence().isNumber()
                                || run.facts().confidence().isEmpty()
                                || row.confidence().number()
                                        == run.facts().confidence().get(0)))
                .toList();
        AreaNames names = new AreaNames(run);
        Map<String, Figure> money = new HashMap<>();
        for (DistanceRow row : run.distances()) {
            if (row.scheme().equals(run.facts().headlineScheme())) {
                money.put(row.level() + " " + row.areaCode(), row.actualPerWeightedHead());
            }
        }
        return new TableBuilder<PeerRow>(
                        NAME,
                        "Nearest_peers",
                        "Table 22: Outcomes of areas beside the nation and their nearest peers, "
                                + run.scope(periods(rows)))
                .sentence(Template.PEERS_READ.sentence())
                .sentence(Template.ASSOCIATION_ONLY.sentence())
                .sentence(run.outcomeSource(periods(rows)))
                .column(
                        Column.names("Outcome"),
                        row -> Cell.text(run.unit(row.outcome()).title()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(
                        Column.text("Unit"),
                        row -> Cell.text(
                                InWords.sentenceCase(run.unit(row.outcome()).name())))
                .column(Column.text("Period"), row -> Cell.period(row.period()))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> names.cell(row.level(), row.areaCode()))
                .column(
                        Column.of("Value", Kind.OUTCOME),
                        row -> Cell.of(row.value(), run.unit(row.outcome()).kind()))
                .column(
                        Column.of("Nation", Kind.OUTCOME),
                        row -> Cell.of(row.national(), run.unit(row.outcome()).kind()))
                .column(
                        Column.of("Less the nation", Kind.OUTCOME_DIFFERENCE, RunNotes.MEASUREMENT),
                        row -> Cell.of(
                                row.nationalDifference(),
                                run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.of("Less the nation, lower limit", Kind.OUTCOME_DIFFERENCE),
                        row -> Cell.of(
                                row.nationalLower(),
                                run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.of("Less the nation, upper limit", Kind.OUTCOME_DIFFERENCE),
                        row -> Cell.of(
                                row.nationalUpper(),
                                run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.of("Peers", Kind.OUTCOME),
                        row -> Cell.of(row.peerValue(), run.unit(row.outcome()).kind()))
                .column(
                        Column.of("Less the peers", Kind.OUTCOME_DIFFERENCE),
                        row -> Cell.of(
                                row.peerDifference(),
                                run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.of("Less the peers, lower limit", Kind.OUTCOME_DIFFERENCE),
                        row -> Cell.of(
                                row.peerLower(), run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.of("Less the peers, upper limit", Kind.OUTCOME_DIFFERENCE),
                        row -> Cell.of(
                                row.peerUpper(), run.unit(row.outcome()).kind().difference()))
                .column(
                        Column.text("Beside the peers"),
                        row -> Cell.text(beside(row.peerDifference(), row.peerLower(), row.peerUpper())
                                .sentence()))
                .column(
                        Column.of("Money (£ per need-weighted head)", Kind.PER_HEAD, RunNotes.of(run.headlineScheme())),
                        row -> Cell.of(
                                money.getOrDefault(row.level() + " " + row.areaCode(), Figure.NOT_AVAILABLE),
                                Kind.PER_HEAD))
                .column(
                        Column.names("Nearest peers (codes)"),
                        row -> row.peers().equals(Shorthand.NOT_APPLICABLE.token())
                                ? Cell.token(Shorthand.NOT_APPLICABLE)
                                : Cell.text(row.peers()))
                .rows(rows);
    }

    private static Template beside(Figure difference, Figure lower, Figure upper) {
        if (!difference.isNumber()) {
            return difference.state() == Figure.State.SUPPRESSED
                    ? Template.POSITION_WITHHELD
                    : Template.READING_NOT_AVAILABLE;
        }
        if (!lower.isNumber() || !upper.isNumber()) {
            return Template.READING_DESCRIBED;
        }
        if (lower.number() > 0) {
            return Template.PEERS_HIGHER;
        }
        return upper.number() < 0 ? Template.PEERS_LOWER : Template.READING_NOT_CLEAR;
    }

    private static List<String> periods(List<PeerRow> rows) {
        return rows.stream().map(PeerRow::period).toList();
    }
}
