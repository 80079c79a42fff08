package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code deprivation_profile.csv}: people living in areas grouped by deprivation, their need, their money, and the ratio of the
 * two shares with resampled limits. No groups under 20 areas, or without scores.
 */
final class DeprivationTable {
    private static final String STREAM_OF_CHANCE = "deprivation_profile";

    private final AssessmentSettings settings;

    DeprivationTable(AssessmentSettings settings) {
        this.settings = settings;
    }

    List<DeprivationRow> rows(MoneySeries series, String period, String edition, MoneyFigures all) {
        MoneyFigures figures = all.having(java.util.Set.of(Input.DEPRIVATION));
        int groups = figures.deprivationGroups();
        List<DeprivationRow> rows = new ArrayList<>();
        if (groups == 0) {
            return rows;
        }
        double[][] replicates = new Replicates(settings)
                .of(series, STREAM_OF_CHANCE, List.of(figures), groups, DeprivationTable::ratios)[0];
        MoneySample sample = new MoneySample(figures);
        double[] people = DeprivationEnds.sums(sample, sample.people());
        double[] pounds = DeprivationEnds.sums(sample, sample.pounds());
        double[] need = DeprivationEnds.sums(sample, sample.needShares());
        double[] ratios = new double[groups];
        ratios(sample, ratios);
        for (int group = 0; group < groups; group++) {
            double weighted = need[group] * sample.totalPeople();
            Limits limits = settings.replicates() == 0
                    ? Limits.NONE
                    : Limits.of(replicates[group], settings.confidence().get(0));
            rows.add(new DeprivationRow(
                    period,
                    series.level(),
                    series.scheme().id(),
                    series.scheme().stream(),
                    edition,
                    group + 1,
                    Figure.of(people[group]),
                    Figure.of(weighted),
                    Figure.of(pounds[group]),
                    Figure.of(need[group]),
                    Figure.ofFinite(pounds[group] / sample.totalPounds()),
                    Figure.ofFinite(ratios[group]),
                    limits.lower(),
                    limits.upper(),
                    Figure.ofFinite(pounds[group] / people[group]),
                    Figure.ofFinite(pounds[group] / weighted)));
        }
        return rows;
    }

    /** Share of the money ÷ share of the weighted people, by group; NaN for a group without people. */
    private static void ratios(MoneySample sample, double[] into) {
        double[] pounds = DeprivationEnds.sums(sample, sample.pounds());
        double[] need = DeprivationEnds.sums(sample, sample.needShares());
        for (int group = 0; group < into.length; group++) {
            into[group] = pounds[group] / sample.totalPounds() / need[group];
        }
    }
}
