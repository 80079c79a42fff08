package org.everyonecounts.models.allocation.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.everyonecounts.models.allocation.drivers.Attribution.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTest {
    private static final int AREAS = 3;

    /** A value for every set of drivers, drawn at random. */
    private static double[][] game(int drivers, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[1 << drivers][AREAS];
        for (double[] value : values) {
            for (int i = 0; i < AREAS; i++) {
                value[i] = random.nextDouble() * 1e9;
            }
        }
        return values;
    }

    private static Values values(double[][] game) {
        return moved -> game[moved];
    }

    /** The definition in words: what each driver adds, averaged over every order in which the drivers can move. */
    private static double[][] averageOverOrders(int drivers, double[][] game) {
        double[][] sums = new double[drivers][AREAS];
        List<List<Integer>> orders = orders(drivers);
        for (List<Integer> order : orders) {
            int moved = 0;
            for (int driver : order) {
                int after = moved | (1 << driver);
                for (int i = 0; i < AREAS; i++) {
                    sums[driver][i] += (game[after][i] - game[moved][i]) / orders.size();
                }
                moved = after;
            }
        }
        return sums;
    }

    private static List<List<Integer>> orders(int drivers) {
        if (drivers == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> order : orders(drivers - 1)) {
            for (int place = 0; place <= order.size(); place++) {
                List<Integer> next = new ArrayList<>(order);
                next.add(place, drivers - 1);
                longer.add(next);
            }
        }
        return longer;
    }

    @Test
    void two_drivers_by_hand() {
        double[][] game = {{0}, {1}, {3}, {6}};
        assertThat(Attribution.SHAPLEY.amounts(2, values(game))).isDeepEqualTo(new double[][] {{2}, {4}});
        assertThat(Attribution.SEQUENTIAL.amounts(2, values(game))).isDeepEqualTo(new double[][] {{1}, {5}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8})
    void weights_of_sets_give_what_all_orders_give(int drivers) {
        double[][] game = game(drivers, drivers);
        double[][] expected = averageOverOrders(drivers, game);
        double[][] amounts = Attribution.SHAPLEY.amounts(drivers, values(game));
        for (int driver = 0; driver < drivers; driver++) {
            assertThat(amounts[driver]).containsExactly(expected[driver], within(1e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void drivers_sum_to_the_change(Attribution attribution) {
        for (int drivers = 1; drivers <= 8; drivers++) {
            double[][] game = game(drivers, 100 + drivers);
            double[][] amounts = attribution.amounts(drivers, values(game));
            for (int i = 0; i < AREAS; i++) {
                double sum = 0;
                for (double[] amount : amounts) {
                    sum += amount[i];
                }
                assertThat(sum).isCloseTo(game[game.length - 1][i] - game[0][i], within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Attribution.class)
    void a_driver_that_changes_nothing_gets_exactly_nothing_when_sequential_and_nothing_but_rounding_otherwise(
            Attribution attribution) {
        double[][] game = game(5, 7);
        for (int set = 0; set < game.length; set++) {
            game[set] = game[set & ~4];
        }
        assertThat(attribution.amounts(5, values(game))[2])
                .containsExactly(new double[AREAS], within(attribution == Attribution.SEQUENTIAL ? 0.0 : 1e-5));
    }

    @Test
    void drivers_that_act_alike_get_the_same() {
        double[][] game = game(4, 11);
        for (int set = 0; set < game.length; set++) {
            if ((set & 2) != 0 && (set & 8) == 0) {
                game[set] = game[(set & ~2) | 8];
            }
        }
        double[][] amounts = Attribution.SHAPLEY.amounts(4, values(game));
        assertThat(amounts[1]).containsExactly(amounts[3], within(1e-5));
    }

    @Test
    void amounts_of_a_sum_of_games_are_the_sum_of_amounts() {
        double[][] one = game(3, 1);
        double[][] other = game(3, 2);
        double[][] both = new double[8][AREAS];
        for (int set = 0; set < 8; set++) {
            for (int i = 0; i < AREAS; i++) {
                both[set][i] = one[set][i] + other[set][i];
            }
        }
        double[][] first = Attribution.SHAPLEY.amounts(3, values(one));
        double[][] second = Attribution.SHAPLEY.amounts(3, values(other));
        double[][] sum = Attribution.SHAPLEY.amounts(3, values(both));
        for (int driver = 0; driver < 3; driver++) {
            for (int i = 0; i < AREAS; i++) {
                assertThat(sum[driver][i]).isCloseTo(first[driver][i] + second[driver][i], within(1e-5));
            }
        }
    }

    @Test
    void a_single_driver_has_the_whole_change_either_way() {
        double[][] game = game(1, 3);
        assertThat(Attribution.SHAPLEY.amounts(1, values(game)))
                .isDeepEqualTo(Attribution.SEQUENTIAL.amounts(1, values(game)));
        assertThat(Attribution.SHAPLEY.amounts(0, values(game))).isEmpty();
    }

    @Test
    void nine_drivers_are_too_many() {
        assertThatThrownBy(() -> Attribution.SHAPLEY.amounts(9, moved -> new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number of drivers is 9; it must be between 0 and 8");
    }

    @Test
    void ways_have_the_names_of_the_setting() {
        assertThat(Attribution.of("shapley")).isEqualTo(Attribution.SHAPLEY);
        assertThat(Attribution.SEQUENTIAL.code()).isEqualTo("sequential");
    }
}
