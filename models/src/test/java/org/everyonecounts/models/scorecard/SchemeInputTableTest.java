package org.everyonecounts.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.allocation.SchemeBuilder;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.exchange.AllocationTables;
import org.everyonecounts.models.exchange.SchemeInputRow;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** The inputs of a formula survive being written and read to the last bit. */
class SchemeInputTableTest {
    private static final Scheme MODEL = SchemeBuilder.fairShare("model", "money")
            .block(
                    "all",
                    1,
                    List.of(new Component("a", 0.3), new Component("w", 0.7)),
                    new HealthInequalities("b", 0.15),
                    List.of())
            .build();
    private static final Scheme GIVEN =
            SchemeBuilder.supplied("given", "core").component("w").build();

    private static SchemeInputs found(HealthData data, Scheme scheme) {
        return ((SchemeInputs.Ready) SchemeInputs.find(data, scheme, "2022/23")).inputs();
    }

    /** Through the printed cells, as in the file. */
    private static SchemeInputs back(SchemeInputs inputs) {
        List<SchemeInputRow> read = SchemeInputTable.rows(inputs).stream()
                .map(AllocationTables.SCHEME_INPUTS::cells)
                .map(cells -> new SchemeInputRow(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        SchemeInputTable.value(cells.get(4), cells.get(5))))
                .toList();
        return SchemeInputTable.inputs(inputs.scheme(), read);
    }

    /** Every digit of every figure; the test data hold people as exact decimals, which a reader of packages does not. */
    private static void same(Object read, Object written) {
        assertThat(read.toString().equals(written.toString())).isTrue();
    }

    @Test
    void inputs_read_back_are_the_inputs_written() {
        HealthData data = new RandomCountry(60, 7).fill().inOrder().build();
        for (Scheme scheme : List.of(MODEL, GIVEN)) {
            SchemeInputs inputs = found(data, scheme);
            same(SchemeInputTable.rows(back(inputs)), SchemeInputTable.rows(inputs));
            assertThat(back(inputs).indexed()).isEqualTo(inputs.indexed());
            same(Targets.of(back(inputs), data), Targets.of(inputs, data));
        }
    }

    @Test
    void an_index_is_marked_as_one() {
        HealthData data = new RandomCountry(20, 7).fill().inOrder().build();
        assertThat(SchemeInputTable.rows(found(data, MODEL)).stream().map(SchemeInputRow::input))
                .startsWith("people", "actual", "need_index:a", "need:w", "need_index:b", "people")
                .hasSize(20 * 5);
    }

    @Test
    void an_area_left_out_keeps_its_reason() {
        DataBuilder builder = new RandomCountry(20, 7).fill().inOrder();
        builder.area("S900", "sub_icb", "I00").area("S901", "sub_icb", "I00");
        builder.people("2022/23", "registered", "S900", "1000").index("2022/23", "a", "S900", "[c]");
        HealthData data = builder.build();
        SchemeInputs inputs = found(data, MODEL);
        SchemeInputs back = back(inputs);
        assertThat(back.missing()).isEqualTo(inputs.missing()).containsOnlyKeys("S900", "S901");
        assertThat(back.shownFor("S900")).isEqualTo(Figure.SUPPRESSED);
        assertThat(back.shownFor("S901")).isEqualTo(Figure.NOT_AVAILABLE);
        same(Targets.of(back, data), Targets.of(inputs, data));
    }

    @Test
    void standard_errors_come_back_too() {
        DataBuilder builder = new RandomCountry(20, 7).fill().inOrder();
        builder.needError("2022/23", "a", RandomCountry.code(0), "0.0125");
        SchemeInputs inputs = found(builder.build(), MODEL);
        assertThat(inputs.errors()).containsOnlyKeys("a");
        same(SchemeInputTable.rows(back(inputs)), SchemeInputTable.rows(inputs));
        same(Targets.of(back(inputs), builder.build()), Targets.of(inputs, builder.build()));
    }

    @Test
    void pounds_are_exact_and_people_are_not() {
        assertThat(SchemeInputTable.value("actual", "10.50")).isEqualTo(Figure.of(new BigDecimal("10.50")));
        assertThat(SchemeInputTable.value("actual", "10.50")).hasToString("10.50");
        assertThat(SchemeInputTable.value("people", "10.5").isExact()).isFalse();
        assertThat(SchemeInputTable.value("need:a", "411760.14999999997").number())
                .isEqualTo(411760.14999999997);
        assertThat(SchemeInputTable.value("need:a", "0.1000000000000000055511151231257827"))
                .hasToString("0.1000000000000000055511151231257827");
        assertThatThrownBy(() -> SchemeInputTable.value("people", "many")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void rows_of_two_periods_are_refused() {
        HealthData data = new RandomCountry(20, 7).fill().inOrder().build();
        assertThatThrownBy(() -> SchemeInputTable.inputs(MODEL, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one period");
        List<SchemeInputRow> rows = new ArrayList<>(SchemeInputTable.rows(found(data, MODEL)));
        rows.addAll(SchemeInputTable.rows(((SchemeInputs.Ready) SchemeInputs.find(data, MODEL, "2021/22")).inputs()));
        assertThatThrownBy(() -> SchemeInputTable.inputs(MODEL, rows)).isInstanceOf(IllegalArgumentException.class);
    }
}
