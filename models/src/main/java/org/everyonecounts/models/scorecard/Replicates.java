package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.RandomStreams;

/**
 * Bootstrap over areas: the values of an indicator for many draws of as many areas with replacement.
 *
 * <p>The draw of a replicate comes from the stream of (seed, scheme, level, indicator, replicate), not of the period: periods with the
 * same areas share each draw, so that their changes are paired. Draws are counts per area; nothing is copied or sorted again.
 */
final class Replicates {
    private final long seed;
    private final int count;

    private final PartWatch watch;

    Replicates(AssessmentSettings settings) {
        this.seed = settings.seed();
        this.count = settings.replicates();
        this.watch = settings.watch();
    }

    /** What is calculated from a sample: one number, or one for each part of a whole. */
    interface Calculation {
        void into(MoneySample sample, double[] values);
    }

    /** Values by period, part and replicate. */
    double[][][] of(
            MoneySeries series, String indicator, List<MoneyFigures> periods, int parts, Calculation calculation) {
        return watch.part("resampling", () -> drawn(series, indicator, periods, parts, calculation));
    }

    private double[][][] drawn(
            MoneySeries series, String indicator, List<MoneyFigures> periods, int parts, Calculation calculation) {
        List<MoneySample> samples = new ArrayList<>();
        TreeMap<Integer, int[]> drawnBySize = new TreeMap<>();
        for (MoneyFigures figures : periods) {
            samples.add(new MoneySample(figures));
            drawnBySize.computeIfAbsent(figures.size(), int[]::new);
        }
        double[][][] values = new double[periods.size()][parts][count];
        double[] one = new double[parts];
        for (int replicate = 0; replicate < count; replicate++) {
            long stream = RandomStreams.seed(seed, series.scheme().id(), series.level(), indicator, replicate);
            drawnBySize.values().forEach(drawn -> AreaResampling.drawInto(drawn, stream));
            for (int period = 0; period < samples.size(); period++) {
                MoneySample sample = samples.get(period);
                sample.take(drawnBySize.getOrDefault(sample.size(), new int[0]));
                calculation.into(sample, one);
                for (int part = 0; part < parts; part++) {
                    values[period][part][replicate] = one[part];
                }
            }
        }
        return values;
    }
}
