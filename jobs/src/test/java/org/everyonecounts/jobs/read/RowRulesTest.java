package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowRulesTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    /** Puts a value into the cell of a line and reads; the one rejected row comes back. */
    private Reject rejectOf(String resource, int line, String column, String value) {
        set(resource, line, column, value);
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.fault()).isEmpty();
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.good().rowsRejected()).isEqualTo(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.resource()).isEqualTo(resource);
        assertThat(reject.path()).isEqualTo(damage.path(resource));
        assertThat(reject.line()).isEqualTo(line);
        return reject;
    }

    private void set(String resource, int line, String column, String value) {
        List<List<String>> rows = damage.rows(resource);
        rows.get(line - 1).set(rows.get(0).indexOf(column), value);
        damage.rows(resource, rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "population | 3 | persons | 1,000 | type | 'population' is no number",
                "population | 3 | persons | -1 | minimum | 0 or more",
                "population | 3 | persons | 12 % | type | plain number",
                "population | 3 | persons | £5 | type | plain number",
                "population | 3 | persons | NaN | type | plain number",
                "population | 3 | persons | 1e999 | type | plain number",
                "population | 3 | persons | 10000000 | maximum | 9000000 or less",
                "population | 3 | persons | ~ 5~ | type | plain number",
                "population | 3 | basis | registred | enum | registered",
                "population | 3 | period | 2021-22 | period | 2021/22",
                "population | 3 | period | 2021/23 | period | 2021/22",
                "population | 3 | period | 2021 | pattern | pattern",
                "population | 3 | area_code | ~~ | required | fill",
                "need | 4 | kind | idx | enum | index",
                "need | 4 | value | -0.5 | minimum | 0 or more",
                "need | 4 | standard_error | -1 | minimum | 0 or more",
                "need | 4 | component | ~list ~ | blanks | remove the blanks",
                "need | 4 | status | q | enum | e, p, r",
                "need | 4 | period | 2021 | period | 2021/22",
                "spending | 5 | stream | ~~ | required | fill",
                "spending | 5 | amount_gbp | (5) | type | plain number",
                "allocations | 2 | target_gbp | -3 | minimum | 0 or more",
                "allocations | 2 | base_growth | -1.5 | minimum | -1 or more",
                "costs | 2 | index | one | type | plain number",
                "deprivation | 2 | decile | 11 | maximum | 10 or less",
                "deprivation | 2 | decile | 1.5 | type | whole number",
                "outcomes | 2 | better | more | enum | higher, lower",
                "outcomes | 2 | denominator | -2 | minimum | 0 or more",
                "groups | 2 | numerator | -1 | minimum | 0 or more",
                "groups | 2 | denominator | -1 | minimum | 0 or more",
                "groups | 2 | standard_error | -0.1 | minimum | 0 or more",
                "groups | 2 | value | 15 % | type | plain number",
                "groups | 2 | group | ~~ | required | fill",
                "groups | 2 | characteristic | ~ sex~ | blanks | remove the blanks",
                "groups | 2 | period | 2021-22 | period | 2021/22",
                "groups | 2 | status | x | enum | e, p, r",
                "groups | 2 | area_code | 0 | foreign_key | leading zeros",
                "groups | 362 | group | male | crossing | female x 1",
                "groups | 362 | group | male x 1 x 2 | crossing | group of each",
                "groups | 362 | group | male x | crossing | group of each",
                "deflators | 2 | index | ~~ | required | fill",
                "breaks | 2 | area_code | XX | foreign_key | add the area",
            })
    void a_cell_that_breaks_a_rule_rejects_its_row(
            String resource, int line, String column, String value, String rule, String words) {
        Reject reject = rejectOf(resource, line, column, value);
        assertThat(reject.column()).isEqualTo(column);
        assertThat(reject.rule()).isEqualTo(rule);
        assertThat(reject.value()).isEqualTo(value);
        assertThat(reject.message()).contains(column);
        assertThat(reject.message() + " " + reject.fix()).contains(words.contains("'") ? "plain number" : words);
    }

    @Test
    void a_value_is_cut_at_forty_characters() {
        Reject reject = rejectOf("spending", 2, "amount_gbp", "x".repeat(41));
        assertThat(reject.value()).isEqualTo("x".repeat(39) + "…").hasSize(40);
        assertThat(rejectOf("spending", 2, "amount_gbp", "y".repeat(40)).value())
                .isEqualTo("y".repeat(40));
    }

    @Test
    void an_orphan_that_lost_its_leading_zeros_is_told_its_code() {
        Reject reject = rejectOf("costs", 9, "area_code", "7");
        assertThat(reject.rule()).isEqualTo("foreign_key");
        assertThat(reject.fix()).contains("\"007\"").contains("leading zeros");
    }

    @Test
    void a_repeated_key_names_the_line_that_has_it_already() {
        List<List<String>> rows = damage.rows("spending");
        rows.add(rows.get(7));
        damage.rows("spending", rows);
        Reject reject = ReadOutcome.of(folder).rejects().get(0);
        assertThat(reject.line()).isEqualTo(482);
        assertThat(reject.column()).isEqualTo("[z]");
        assertThat(reject.rule()).isEqualTo("unique");
        assertThat(reject.value()).isEqualTo("2021/22 care 003");
        assertThat(reject.message()).contains("line 8 of data/spending.csv");
        assertThat(reject.fix()).contains("x-grain");
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_is_rejected_whole() {
        String path = damage.path("spending");
        damage.text(path, damage.text(path) + "2022/23,000,care\n2022/23,000,care,1,2\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).extracting(Reject::rule).containsExactly("columns", "columns");
        assertThat(outcome.rejects()).extracting(Reject::line).containsExactly(482L, 483L);
        assertThat(outcome.rejects().get(1).message()).contains("5 cells, the header 4");
    }

    @Test
    void a_series_has_one_kind() {
        Reject reject = rejectOf("need", 4, "kind", "index");
        assertThat(reject.rule()).isEqualTo("series");
        assertThat(reject.column()).isEqualTo("kind");
        assertThat(reject.message()).contains("weighted_population in earlier rows");
    }

    @Test
    void a_total_beside_its_parts_is_rejected_and_the_level_with_most_rows_stays() {
        List<List<String>> rows = damage.rows("spending");
        rows.add(1, List.of("2021/22", "ENG", "care", "12000030"));
        damage.rows("spending", rows);
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.line()).isEqualTo(2);
        assertThat(reject.rule()).isEqualTo("level");
        assertThat(reject.message()).contains("nation").contains("by board");
        assertThat(ReadOutcome.at(outcome.good().data().spending(), new SeriesKey("2021/22", "care"))
                        .level())
                .isEqualTo("board");
        assertThat(outcome.check("rejected_pounds.spending").status())
                .as("the total is a third of all pounds")
                .isEqualTo(Check.Status.FAILED);
    }

    @Test
    void weights_of_a_changed_area_must_sum_to_one() {
        set("area_changes", 2, "weight", "0.3");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).extracting(Reject::rule).containsExactly("weights", "weights");
        assertThat(outcome.rejects()).extracting(Reject::line).containsExactly(2L, 3L);
        assertThat(outcome.rejects().get(0).message()).contains("OLD").contains("1.05");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
    }

    @Test
    void an_empty_figure_is_not_available_and_tokens_keep_their_state() {
        set("need", 2, "value", "");
        set("need", 4, "value", "[c]");
        set("need", 6, "value", "[z]");
        set("population", 3, "persons", "");
        set("population", 5, "persons", "[c]");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        var list = ReadOutcome.at(outcome.good().data().need(), new SeriesKey("2021/22", "list"))
                .values();
        assertThat(list.get("000")).isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(list.get("001")).isEqualTo(Figure.SUPPRESSED);
        assertThat(list.get("002")).isEqualTo(Figure.NOT_APPLICABLE);
        assertThat(list.get("003")).isEqualTo(Figure.of(1000));
        assertThat(ReadOutcome.at(outcome.good().data().population(), new SeriesKey("2021/22", "resident"))
                        .get("000"))
                .isEqualTo(Figure.NOT_AVAILABLE);
        assertThat(ReadOutcome.at(outcome.good().data().population(), new SeriesKey("2021/22", "resident"))
                        .get("001"))
                .as("the descriptor lists [c] among its missing values: it is suppressed all the same")
                .isEqualTo(Figure.SUPPRESSED);
        assertThat(outcome.check("missing_values.population").message()).contains("2021/22 000 resident [x]");
    }

    @Test
    void declared_missing_values_are_missing() {
        damage.descriptor(root -> {
            var schema = damage.resource(root, "spending").putObject("schema");
            schema.putArray("fields").addObject().put("name", "amount_gbp").put("type", "number");
            schema.putArray("missingValues").add("").add("n/a");
            schema.put("fieldsMatch", "superset");
        });
        set("spending", 2, "amount_gbp", "n/a");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        assertThat(ReadOutcome.at(outcome.good().data().spending(), new SeriesKey("2021/22", "care"))
                        .get("000"))
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void status_becomes_a_flag() {
        set("need", 2, "status", "p");
        set("need", 4, "status", "r");
        var list = ReadOutcome.at(ReadOutcome.of(folder).good().data().need(), new SeriesKey("2021/22", "list"))
                .values();
        assertThat(list.flagsOf("000")).containsExactly(Flag.PROVISIONAL);
        assertThat(list.flagsOf("001")).containsExactly(Flag.REVISED);
    }

    @Test
    void negative_spending_is_taken_and_warned_of() {
        set("spending", 2, "amount_gbp", "-7.5");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        assertThat(ReadOutcome.at(outcome.good().data().spending(), new SeriesKey("2021/22", "care"))
                        .get("000")
                        .exact())
                .isEqualByComparingTo("-7.5");
        assertThat(outcome.check("negative_spending").status()).isEqualTo(Check.Status.FAILED);
        assertThat(outcome.check("negative_spending").severity()).isEqualTo(Check.Severity.WARNING);
        assertThat(outcome.check("negative_spending").message()).contains("line 2 of data/spending.csv");
    }

    @Test
    void unlikely_coverage_is_warned_of() {
        set("population", 2, "persons", "2000");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.check("coverage").failed()).isEqualTo(1);
        assertThat(outcome.check("coverage").message()).contains("2021/22 000 222.10 %");
    }
}
