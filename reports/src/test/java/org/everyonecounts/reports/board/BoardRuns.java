package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.AllocationFigures;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticOutlines;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;

/** The made-up run with parts of it changed, one case of words at a time. */
final class BoardRuns {
    static final Edition EDITION =
            new Edition(SyntheticOutlines.boards(), "../report/everyone-counts_latest.xlsx", false);
    static final Edition NO_MAP = new Edition(Outlines.NONE, "../report/everyone-counts_latest.xlsx", false);

    private BoardRuns() {}

    static ReportedRun run(RunFigures figures, RunFacts facts) {
        return new ReportedRun(figures, facts, new ModelTerms(Indicators.standard())::of);
    }

    static BoardContent content(RunFigures figures, RunFacts facts, Edition edition) {
        return BoardContents.of(run(figures, facts), edition);
    }

    static BoardContent content(RunFigures figures) {
        return content(figures, SyntheticRun.facts(), EDITION);
    }

    static RunFigures with(
            UnaryOperator<List<DistanceRow>> distances,
            UnaryOperator<List<IndicatorRow>> indicators,
            UnaryOperator<List<DeprivationRow>> groups) {
        RunFigures plain = SyntheticRun.figures();
        return new RunFigures(
                distances.apply(plain.distances()),
                indicators.apply(plain.indicators()),
                plain.needComponents(),
                groups.apply(plain.deprivationProfile()),
                plain.concentrationCurve(),
                plain.coverage(),
                plain.outcomes(),
                plain.people(),
                plain.allocation());
    }

    /** The run with one lean only: no other scheme and no sensitivity, so that nothing disagrees. */
    static RunFigures lean(Figure value, Reading reading) {
        return with(
                rows -> rows,
                rows -> {
                    List<IndicatorRow> kept = new ArrayList<>();
                    for (IndicatorRow row : rows) {
                        if (!row.indicator().equals("horizontal_inequity")) {
                            kept.add(row);
                        } else if (row.scheme().equals("gp-payments-need")
                                && row.period().equals(SyntheticRun.PERIOD)
                                && ReportedRun.isWhole(row)) {
                            kept.add(with(row, value, row.change(), row.changeLower(), row.changeUpper(), reading));
                        }
                    }
                    return kept;
                },
                rows -> rows);
    }

    /** The run with the change of one headline indicator as given. */
    static RunFigures change(String indicator, Figure change, Figure lower, Figure upper) {
        return with(
                rows -> rows,
                rows -> rows.stream()
                        .map(row -> row.indicator().equals(indicator)
                                        && row.period().equals(SyntheticRun.PERIOD)
                                        && ReportedRun.isWhole(row)
                                ? with(row, row.estimate(), change, lower, upper, row.reading())
                                : row)
                        .toList(),
                rows -> rows);
    }

    private static IndicatorRow with(
            IndicatorRow row, Figure value, Figure change, Figure lower, Figure upper, Reading reading) {
        return new IndicatorRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.clause(),
                row.indicator(),
                row.group(),
                value,
                row.standardError(),
                row.lower(),
                row.upper(),
                row.confidence(),
                row.method(),
                row.nAreas(),
                row.nExcluded(),
                row.previousEstimate(),
                change,
                lower,
                upper,
                reading);
    }

    /** A row of an area whose distances are all in the state given. */
    static DistanceRow without(DistanceRow row, Figure state) {
        return new DistanceRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.mode(),
                row.areaCode(),
                row.areaName(),
                row.population(),
                state,
                state,
                state,
                state,
                row.actualGbp(),
                state,
                state,
                state,
                row.distanceLower(),
                row.distanceUpper(),
                row.allocationGbp(),
                row.growth(),
                row.closingDistance(),
                row.actualPerHead(),
                state,
                state,
                row.flags());
    }

    /** A row at another distance, in pounds as well. */
    static DistanceRow at(DistanceRow row, double distance) {
        Figure target = row.targetGbp();
        return new DistanceRow(
                row.period(),
                row.level(),
                row.scheme(),
                row.stream(),
                row.mode(),
                row.areaCode(),
                row.areaName(),
                row.population(),
                row.weightedPopulation(),
                row.needIndex(),
                row.targetShare(),
                target,
                target.map(pounds -> pounds * (1 + distance)),
                target.map(pounds -> pounds * distance),
                Figure.of(distance),
                Figure.of(distance),
                row.distanceLower(),
                row.distanceUpper(),
                row.allocationGbp(),
                row.growth(),
                row.closingDistance(),
                row.actualPerHead(),
                row.actualPerWeightedHead(),
                row.targetPerHead(),
                row.flags());
    }

    static RunFigures withoutAllocation(RunFigures figures) {
        return figures.with(AllocationFigures.NONE);
    }

    /** Facts with another headline, checks and settings. */
    static RunFacts facts(String scheme, String level, List<Check> checks, String ask) {
        RunFacts facts = SyntheticRun.facts();
        TreeMap<String, String> settings = new TreeMap<>(facts.settings());
        if (!ask.isEmpty()) {
            settings.put("board_ask", ask);
        }
        return new RunFacts(
                facts.packageTitle(),
                facts.packageDate(),
                facts.periodWord(),
                facts.fingerprint(),
                scheme,
                level,
                facts.latestPeriods(),
                facts.schemes(),
                facts.areaNames(),
                facts.softwareVersion(),
                facts.seed(),
                facts.replicates(),
                facts.confidence(),
                facts.contact(),
                facts.inputs(),
                facts.controls(),
                checks,
                facts.rejects(),
                settings,
                facts.attributions(),
                facts.breaks());
    }

    static RunFacts asking(String ask) {
        RunFacts facts = SyntheticRun.facts();
        return facts(facts.headlineScheme(), facts.headlineLevel(), facts.checks(), ask);
    }

    static Scheme headline() {
        return SyntheticRun.facts().schemes().get(0);
    }
}
