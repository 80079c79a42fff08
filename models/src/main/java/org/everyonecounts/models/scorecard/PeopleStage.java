package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.exchange.PeopleFigures;
import org.everyonecounts.models.exchange.QuantileRow;
import org.everyonecounts.models.measure.Figure;

/** Puts together what a run says about groups of people and about areas beside one another. Each part is made by a class of its own. */
final class PeopleStage {
    private final HealthData data;
    private final SchemePositions positions;
    private final AssessmentSettings settings;

    private PeopleStage(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        this.data = data;
        this.positions = positions;
        this.settings = settings;
    }

    static PeopleFigures of(HealthData data, SchemePositions positions, AssessmentSettings settings) {
        PeopleStage stage = new PeopleStage(data, positions, settings);
        List<OutcomeUnits> outcomes = stage.outcomes();
        List<OutcomeRow> outliers = new ArrayList<>();
        outcomes.forEach(units -> outliers.addAll(OutlierTable.rows(units)));
        return new PeopleFigures(outliers, stage.peers(outcomes), stage.quantiles(), List.of());
    }

    /** Outcomes by area, below the nation, at the levels asked for: every period when all are asked for, else the latest up to the last one shown. */
    private List<OutcomeUnits> outcomes() {
        List<OutcomeUnits> found = new ArrayList<>();
        Optional<String> last = positions.latestPeriods().values().stream().max(String::compareTo);
        if (last.isEmpty()) {
            return found;
        }
        for (OutcomeSeries series : OutcomeSeries.all(data)) {
            TreeSet<String> periods = new TreeSet<>(series.periods());
            String latest = periods.floor(last.get());
            if (!settings.period().equals(AssessmentSettings.ALL)) {
                periods.removeIf(period -> !period.equals(latest));
            }
            periods.stream()
                    .map(series::at)
                    .filter(OutcomeUnits::areAreas)
                    .filter(units -> LevelChoice.of(settings, data.geography(), units.level())
                            .contains(units.level()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<PeerRow> peers(List<OutcomeUnits> outcomes) {
        Map<String, AreaPeers> levels = new TreeMap<>();
        List<PeerRow> rows = new ArrayList<>();
        for (OutcomeUnits units : outcomes) {
            AreaPeers peers =
                    levels.computeIfAbsent(units.level(), level -> AreaPeers.at(data, positions, settings, level));
            rows.addAll(new PeerTable(units, peers, settings.confidence()).rows());
        }
        return rows;
    }

    /** Of each period of a scheme up to the last it shows, so that a quantile can be followed; by period, level from coarse to fine, scheme. */
    private List<QuantileRow> quantiles() {
        Geography geography = data.geography();
        QuantileTable table = new QuantileTable(geography, RealTerms.of(data, positions));
        List<QuantileRow> rows = new ArrayList<>();
        for (Scheme scheme : positions.schemes()) {
            TreeSet<String> shown = new TreeSet<>(positions.shownPeriods().getOrDefault(scheme.id(), new TreeSet<>()));
            for (SchemePosition position : positions.of(scheme.id()).values()) {
                if (shown.isEmpty() || position.period().compareTo(shown.last()) > 0) {
                    continue;
                }
                for (String level : LevelChoice.of(settings, geography, position.level())) {
                    DeprivationScores scores = DeprivationScores.at(data, position, level);
                    MoneyFigures figures = MoneyFigures.of(
                            position.at(geography, level), geography, scores.scores(), scores.deciles());
                    MoneySeries series =
                            new MoneySeries(scheme, level, Figure.NOT_APPLICABLE.toString(), new TreeMap<>(), shown);
                    rows.addAll(table.rows(series, position.period(), scores.edition(), figures));
                }
            }
        }
        // The sort is stable: within a period, level and scheme the order is as made.
        List<String> schemes = positions.schemes().stream().map(Scheme::id).toList();
        rows.sort(Comparator.comparing(QuantileRow::period)
                .thenComparing(row -> geography.levels().indexOf(row.level()))
                .thenComparing(row -> schemes.indexOf(row.scheme())));
        return rows;
    }
}
