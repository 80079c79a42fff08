package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.equity.Gini;
import org.everyonecounts.models.equity.MisplacedShare;
import org.everyonecounts.models.equity.Theil;
import org.everyonecounts.models.equity.WeightedMean;
import org.everyonecounts.models.rank.RankOrder;
import org.junit.jupiter.api.Test;

/** A closed economy of six areas with published figures of 2013/14 (£000): opening position and the indices on it. */
class OpeningPositionTest {
    private static final String[] CODES = {"01C", "01R", "02D", "02E", "02F", "12F"};
    private static final double[] SHARES = {0.15191756, 0.13217495, 0.07665009, 0.16036809, 0.19608056, 0.28280876};
    private static final double[] BASELINES = {219_307, 193_566, 120_033, 231_588, 308_328, 445_168};
    private static final double[] RAW = {202_256, 174_605, 102_219, 209_117, 254_106, 331_261};
    private static final double[] WEIGHTED = {208_986, 181_827, 105_444, 220_611, 269_739, 389_047};

    /** The six areas as a fair-share scheme: need is the target share, so that targets are shares of the money. */
    private static SchemePosition position(double[] need) {
        DataBuilder builder = new DataBuilder("nation", "ccg").area("ENG", "nation", "");
        for (int i = 0; i < CODES.length; i++) {
            builder.area(CODES[i], "ccg", "ENG")
                    .people("2013/14", "registered", CODES[i], Double.toString(RAW[i]))
                    .weighted("2013/14", "need", CODES[i], Double.toString(need[i]))
                    .pounds("2013/14", "money", CODES[i], Double.toString(BASELINES[i] * 1000));
        }
        HealthData data = builder.build();
        Scheme scheme =
                SchemeBuilder.fairShare("six", "money").component("need").build();
        SchemeInputs.Ready ready = (SchemeInputs.Ready) SchemeInputs.find(data, scheme, "2013/14");
        return Targets.of(ready.inputs(), data);
    }

    @Test
    void opening_distances_are_those_printed() {
        SchemePosition position = position(SHARES);
        AreaFigures figures = AreaFigures.of(position);
        double[] opening = {-4.9011, -3.5258, 3.1618, -4.8674, 3.5880, 3.6960};
        for (int i = 0; i < CODES.length; i++) {
            AreaPosition area = position.find(CODES[i]).orElseThrow();
            assertThat(100 * figures.distance(area).number()).as(CODES[i]).isCloseTo(opening[i], within(5e-5));
        }
    }

    @Test
    void distances_weighted_by_target_sum_to_zero() {
        SchemePosition position = position(SHARES);
        AreaFigures figures = AreaFigures.of(position);
        double sum = 0;
        for (AreaPosition area : position.areas()) {
            sum += figures.distance(area).number() * area.targetShare();
        }
        assertThat(sum).isCloseTo(0, within(1e-15));
        assertThat(figures.distance(position.whole()).number()).isZero();
    }

    @Test
    void indices_are_those_printed() {
        SchemePosition position = position(SHARES);
        AreaFigures figures = AreaFigures.of(position);
        double[] perHead = new double[6];
        double[] absolute = new double[6];
        double[] perShare = new double[6];
        double[] index = new double[6];
        for (int i = 0; i < 6; i++) {
            perHead[i] = BASELINES[i] / RAW[i];
            perShare[i] = BASELINES[i] / SHARES[i];
            index[i] = WEIGHTED[i] / RAW[i];
            absolute[i] = Math.abs(figures.distance(position.areas().get(i)).number());
        }
        assertThat(MisplacedShare.of(BASELINES, SHARES)).isCloseTo(0.01991169, within(5e-9));
        assertThat(Theil.t(SHARES, perShare)).isCloseTo(0.00081527, within(5e-9));
        assertThat(100 * WeightedMean.of(RAW, absolute)).isCloseTo(3.99199, within(5e-6));
        RankOrder byNeed = RankOrder.ascending(index);
        assertThat(List.of(CODES[byNeed.at(0)], CODES[byNeed.at(5)])).containsExactly("02D", "12F");
        double spending = ConcentrationIndex.standard(byNeed, RAW, perHead);
        double need = Gini.of(byNeed, RAW, index);
        assertThat(spending).isCloseTo(0.04105088, within(5e-9));
        assertThat(need).isCloseTo(0.02606176, within(5e-9));
        assertThat(spending - need).isCloseTo(0.01498912, within(5e-9));
    }

    @Test
    void target_per_weighted_head_is_the_same_in_every_area() {
        SchemePosition position = position(WEIGHTED);
        AreaFigures figures = AreaFigures.of(position);
        for (AreaPosition area : position.areas()) {
            double perWeighted = figures.unroundedTarget(area) / figures.weightedPeople(area);
            assertThat(perWeighted).isCloseTo(1_517_990_000.0 / 1_273_564, within(1e-9));
        }
    }
}
