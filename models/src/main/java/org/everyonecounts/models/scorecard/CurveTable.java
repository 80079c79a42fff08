package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rank.RankOrder;

/**
 * Rows of {@code concentration_curve.csv}: cumulative shares of people, money and weighted people, least deprived first, from the origin;
 * equally deprived areas are one point. None without scores.
 */
final class CurveTable {
    private CurveTable() {}

    static List<CurveRow> rows(MoneySeries series, String period, MoneyFigures all) {
        MoneyFigures figures = all.having(Set.of(Input.DEPRIVATION));
        List<CurveRow> rows = new ArrayList<>();
        if (figures.size() == 0) {
            return rows;
        }
        MoneySample sample = new MoneySample(figures);
        double[][] columns = {sample.people(), sample.pounds(), sample.needShares()};
        double[] totals = {sample.totalPeople(), sample.totalPounds(), 1};
        CompensatedSum[] sums = {new CompensatedSum(), new CompensatedSum(), new CompensatedSum()};
        RankOrder order = sample.byDeprivation();
        rows.add(row(series, period, 0, new double[3]));
        for (int block = 0; block < order.blocks(); block++) {
            double[] shares = new double[3];
            for (int column = 0; column < 3; column++) {
                for (int place = order.blockStart(block); place < order.blockEnd(block); place++) {
                    sums[column].add(columns[column][order.at(place)]);
                }
                boolean last = block == order.blocks() - 1;
                shares[column] = last ? 1 : sums[column].value() / totals[column];
            }
            rows.add(row(series, period, block + 1, shares));
        }
        return rows;
    }

    private static CurveRow row(MoneySeries series, String period, int position, double[] shares) {
        return new CurveRow(
                period,
                series.level(),
                series.scheme().id(),
                series.scheme().stream(),
                position,
                Figure.of(shares[0]),
                Figure.ofFinite(shares[1]),
                Figure.of(shares[2]));
    }
}
