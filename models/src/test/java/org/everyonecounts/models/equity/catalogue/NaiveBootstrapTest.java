package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.rank.RankOrder;
import org.junit.jupiter.api.Test;

/** The bootstrap that sorts once, against one that draws rows with another generator and sorts every draw anew. */
class NaiveBootstrapTest {
    private static final int AREAS = 33_000;
    private static final int NAIVE_REPLICATES = 1_500;

    @Test
    void the_standard_error_on_33_000_areas_is_within_5_per_cent_of_the_naive_one() {
        Random random = new Random(20_261_122L);
        double[] rank = new double[AREAS];
        double[] weight = new double[AREAS];
        double[] value = new double[AREAS];
        for (int i = 0; i < AREAS; i++) {
            rank[i] = Math.floor(1_000 * random.nextDouble());
            weight[i] = 1_000 + Math.floor(1_000 * random.nextDouble());
            value[i] = 40 + 0.06 * rank[i] + 40 * random.nextDouble();
        }
        UnitTable table =
                new UnitTableBuilder(value).weight(weight).rank(rank, false).build();
        double fast = Tables.one(
                        table,
                        "ci",
                        MeasureOptions.defaults().with(Interval.BOOTSTRAP).withReplicates(4_000))
                .standardError()
                .number();
        double sum = 0;
        double squares = 0;
        double[][] drawn = new double[3][AREAS];
        for (int replicate = 0; replicate < NAIVE_REPLICATES; replicate++) {
            for (int i = 0; i < AREAS; i++) {
                int row = random.nextInt(AREAS);
                drawn[0][i] = rank[row];
                drawn[1][i] = weight[row];
                drawn[2][i] = value[row];
            }
            double index = ConcentrationIndex.standard(RankOrder.ascending(drawn[0]), drawn[1], drawn[2]);
            sum += index;
            squares += index * index;
        }
        double naive = Math.sqrt((squares - sum * sum / NAIVE_REPLICATES) / (NAIVE_REPLICATES - 1));
        assertThat(fast / naive).isCloseTo(1, within(0.05));
    }
}
