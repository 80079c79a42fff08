package org.everyonecounts.models.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.everyonecounts.models.disclosure.CountTable.AreaTree;
import org.everyonecounts.models.disclosure.SecondarySuppression.Given;
import org.junit.jupiter.api.Test;

class SecondarySuppressionTest {
    private static final String TOP = "nation";

    /** A table of areas by groups of one characteristic. */
    private static Map<String, Map<String, Long>> rows(long[][] counts) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                rows.computeIfAbsent("a" + (100 + i), area -> new TreeMap<>()).put("g" + (10 + j), counts[i][j]);
            }
        }
        return rows;
    }

    private static CountTable table(long[][] counts) {
        Map<String, Map<String, Long>> rows = rows(counts);
        return CountTable.ofGroups("kind", AreaTree.flat(rows.keySet(), TOP), rows);
    }

    private static SortedMap<CountCell, Withheld> withheld(CountTable table, boolean raw) {
        return SecondarySuppression.of(List.of(table), CountRule.STANDARD, Given.fresh(raw));
    }

    private static long[][] drawn(RandomGenerator random, int rows, int columns) {
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int j = 0; j < columns; j++) {
                double kind = random.nextDouble();
                row[j] = kind < 0.2 ? 0 : kind < 0.55 ? random.nextInt(1, 8) : random.nextInt(8, kind < 0.8 ? 15 : 300);
            }
        }
        return counts;
    }

    private static Map<CountCell, List<List<CountCell>>> sums(CountTable table) {
        Map<CountCell, List<List<CountCell>>> sums = new TreeMap<>();
        for (CountCell cell : table.counts().keySet()) {
            List<CountCell> parts = new ArrayList<>();
            for (CountCell leaf : table.counts().keySet()) {
                boolean inside = table.areas().holders().containsKey(leaf.area())
                        && (leaf.area().equals(cell.area())
                                || table.areas().above(leaf.area()).contains(cell.area()));
                if (!leaf.isEveryone()
                        && inside
                        && (cell.isEveryone() || cell.group().equals(leaf.group()))) {
                    parts.add(leaf);
                }
            }
            if (!parts.equals(List.of(cell))) {
                sums.put(cell, List.of(parts));
            }
        }
        return sums;
    }

    private static Map<CountCell, Long> leaves(CountTable table) {
        Map<CountCell, Long> leaves = new TreeMap<>();
        table.counts().forEach((cell, count) -> {
            if (!cell.isEveryone() && table.areas().holders().containsKey(cell.area())) {
                leaves.put(cell, count);
            }
        });
        return leaves;
    }

    private static List<CountCell> top(CountTable table, boolean raw) {
        return raw
                ? table.counts().keySet().stream()
                        .filter(cell -> cell.area().equals(TOP))
                        .toList()
                : List.of();
    }

    @Test
    void in_200_tables_an_attacker_with_a_linear_programme_is_left_with_three_numbers_for_each_withheld_count() {
        int withheld = 0;
        int secondary = 0;
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(20261122L + seed);
            CountTable table = table(drawn(random, random.nextInt(2, 7), random.nextInt(2, 6)));
            boolean raw = seed % 2 == 0;
            SortedMap<CountCell, Withheld> result = withheld(table, raw);
            Map<CountCell, Long> left =
                    LinearAttacker.numbersLeft(List.of(leaves(table)), sums(table), result, top(table, raw));
            assertThat(left.keySet()).isEqualTo(result.keySet());
            int number = seed;
            left.forEach((cell, numbers) ->
                    assertThat(numbers).as("table %d, %s", number, cell).isGreaterThanOrEqualTo(3));
            if (result.containsValue(Withheld.SECONDARY)) {
                assertThat(withSmallOnesAlone(table, raw).values())
                        .as("table %d with its small counts alone", seed)
                        .anyMatch(numbers -> numbers < 3);
            }
            withheld += result.size();
            secondary += Collections.frequency(result.values(), Withheld.SECONDARY);
        }
        assertThat(withheld).isGreaterThan(1000);
        assertThat(secondary).isBetween(20, withheld / 2);
    }

    /** What the attacker would be left with if nothing but small counts were withheld. */
    private static Map<CountCell, Long> withSmallOnesAlone(CountTable table, boolean raw) {
        SortedMap<CountCell, Withheld> small = new TreeMap<>(withheld(table, raw));
        small.values().removeIf(reason -> reason == Withheld.SECONDARY);
        return LinearAttacker.numbersLeft(List.of(leaves(table)), sums(table), small, top(table, raw));
    }

    @Test
    void regions_between_areas_and_nation_are_known_to_the_attacker_too() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(7L + seed);
            Map<String, Map<String, Long>> rows = rows(drawn(random, 5, 3));
            Map<String, List<String>> holders = new TreeMap<>();
            int i = 0;
            for (String area : rows.keySet()) {
                holders.put(area, List.of(i++ < 2 ? "r1" : "r2"));
            }
            CountTable table = CountTable.ofGroups("kind", new AreaTree(new TreeMap<>(holders), TOP), rows);
            SortedMap<CountCell, Withheld> result = withheld(table, true);
            int number = seed;
            LinearAttacker.numbersLeft(List.of(leaves(table)), sums(table), result, top(table, true))
                    .forEach((cell, numbers) ->
                            assertThat(numbers).as("table %d, %s", number, cell).isGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void tables_with_the_same_people_are_protected_against_being_read_together() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(99L + seed);
            long[][] first = drawn(random, 4, 2);
            long[][] second = new long[first.length][3];
            for (int i = 0; i < first.length; i++) {
                for (long people = first[i][0] + first[i][1]; people > 0; people--) {
                    second[i][random.nextInt(3)]++;
                }
            }
            AreaTree areas = AreaTree.flat(rows(first).keySet(), TOP);
            CountTable one = CountTable.ofGroups("one", areas, rows(first));
            CountTable two = CountTable.ofGroups("two", areas, rows(second));
            SortedMap<CountCell, Withheld> result =
                    SecondarySuppression.of(List.of(one, two), CountRule.STANDARD, Given.fresh(true));
            Map<CountCell, List<List<CountCell>>> sums = new TreeMap<>(sums(one));
            sums(two).forEach((cell, ways) -> sums.merge(cell, ways, (a, b) -> List.of(a.get(0), b.get(0))));
            List<CountCell> raw = new ArrayList<>(top(one, true));
            raw.addAll(top(two, true));
            int number = seed;
            LinearAttacker.numbersLeft(List.of(leaves(one), leaves(two)), sums, result, raw)
                    .forEach((cell, numbers) -> assertThat(numbers)
                            .as("tables %d, %s", number, cell)
                            .isGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void never_fewer_are_withheld_than_are_small_and_nothing_is_where_nothing_is_small() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50; i++) {
            CountTable table = table(drawn(random, 6, 4));
            SortedMap<CountCell, Withheld> result = withheld(table, false);
            table.counts()
                    .forEach((cell, count) ->
                            assertThat(result.get(cell) == Withheld.PRIMARY).isEqualTo(count >= 1 && count <= 7));
        }
        assertThat(withheld(table(new long[][] {{0, 8}, {20, 300}}), true)).isEmpty();
        assertThat(withheld(CountTable.ofEveryone(AreaTree.flat(List.of(), TOP), Map.of()), true))
                .isEmpty();
    }

    @Test
    void the_order_in_which_areas_and_groups_are_given_makes_no_difference() {
        long[][] counts = drawn(new SplittableRandom(11), 9, 5);
        Map<String, Map<String, Long>> turned = new TreeMap<>(Collections.reverseOrder());
        rows(counts).forEach((area, row) -> {
            Map<String, Long> back = new TreeMap<>(Collections.reverseOrder());
            back.putAll(row);
            turned.put(area, back);
        });
        CountTable again = CountTable.ofGroups("kind", AreaTree.flat(turned.keySet(), TOP), turned);
        assertThat(withheld(again, true)).isEqualTo(withheld(table(counts), true));
    }

    @Test
    void what_is_withheld_already_needs_nothing_more() {
        CountTable table = table(drawn(new SplittableRandom(3), 8, 5));
        SortedMap<CountCell, Withheld> once = withheld(table, true);
        SortedMap<CountCell, Withheld> twice =
                SecondarySuppression.of(List.of(table), CountRule.STANDARD, new Given(true, once, Set.of()));
        assertThat(twice).isEqualTo(once);
    }

    /** Three areas with 3, 20 and 40, nation 63 as it is: 20 stands for 18 to 22 and 40 for 38 to 42, so that 3 could be 1 to 7. */
    @Test
    void rounding_alone_protects_a_small_count_beside_larger_ones() {
        CountTable table =
                CountTable.ofEveryone(AreaTree.flat(List.of("a", "b", "c"), TOP), Map.of("a", 3L, "b", 20L, "c", 40L));
        assertThat(withheld(table, true)).containsOnlyKeys(CountCell.everyone("a"));
        SortedMap<CountCell, Withheld> unrounded =
                SecondarySuppression.of(List.of(table), new CountRule(7, 1), Given.fresh(true));
        assertThat(unrounded)
                .containsOnlyKeys(CountCell.everyone("a"), CountCell.everyone("b"))
                .containsEntry(CountCell.everyone("b"), Withheld.SECONDARY);
    }

    /** One event in the country, raw total 1: zeros and the total itself have to go. */
    @Test
    void a_single_event_of_the_nation_takes_zeros_with_it() {
        CountTable table =
                CountTable.ofEveryone(AreaTree.flat(List.of("a", "b", "c"), TOP), Map.of("a", 1L, "b", 0L, "c", 0L));
        assertThat(withheld(table, true)).containsKey(CountCell.everyone("a")).hasSizeGreaterThan(1);
    }

    @Test
    void what_an_earlier_publication_shows_is_not_chosen_while_anything_else_would_do() {
        CountTable table =
                CountTable.ofEveryone(AreaTree.flat(List.of("a", "b", "c"), TOP), Map.of("a", 3L, "b", 20L, "c", 40L));
        SortedMap<CountCell, Withheld> result = SecondarySuppression.of(
                List.of(table), new CountRule(7, 1), new Given(true, new TreeMap<>(), Set.of(CountCell.everyone("b"))));
        assertThat(result).containsOnlyKeys(CountCell.everyone("a"), CountCell.everyone("c"));
    }

    @Test
    void tables_of_different_people_cannot_be_protected_together() {
        AreaTree areas = AreaTree.flat(List.of("a"), TOP);
        CountTable one = CountTable.ofGroups("one", areas, Map.of("a", Map.of("x", 5L)));
        CountTable two = CountTable.ofGroups("two", areas, Map.of("a", Map.of("x", 6L)));
        assertThatThrownBy(() -> SecondarySuppression.of(List.of(one, two), CountRule.STANDARD, Given.fresh(true)))
                .hasMessageContaining("differ");
        assertThatThrownBy(() -> CountTable.ofEveryone(areas, Map.of("a", -1L))).hasMessageContaining("zero or more");
        assertThatThrownBy(() -> CountTable.ofEveryone(areas, Map.of("b", 1L))).hasMessageContaining("no place");
    }

    @Test
    void two_hundred_areas_by_ten_groups_take_less_than_a_second() {
        CountTable table = table(drawn(new SplittableRandom(1), 200, 10));
        withheld(table, true);
        // Of the processor, not of the clock: other programs may be at work.
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        withheld(table, true);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat((end - start) / 1e9).isLessThan(1);
    }
}
