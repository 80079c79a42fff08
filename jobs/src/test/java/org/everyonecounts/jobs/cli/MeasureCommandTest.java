package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.publish.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command {@code measure} on small tables whose figures can be checked by hand. */
class MeasureCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void tables() throws IOException {
        write("five.csv", "unit,h,r", "a,1,1", "b,2,2", "c,3,3", "d,4,4", "e,5,5");
        write("two.csv", "unit,y,pop", "low,1,3", "high,3,1");
        write(
                "regions.csv",
                "area,region,sex,y,r",
                "a,10,f,1,1",
                "b,10,f,3,2",
                "c,9,f,2,1",
                "d,9,f,2,2",
                "e,10,m,0,1",
                "f,10,m,0,2");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private String measured(String options) {
        TypedCommand answer = TypedCommand.run(folder, ("measure " + options).split(" ", -1));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        return answer.out();
    }

    private MeasuredRows csv(String options) {
        return MeasuredRows.of(measured(options + " --format csv"));
    }

    @Test
    void the_concentration_index_of_one_to_five_is_four_fifteenths() {
        MeasuredRows rows = csv("five.csv --value h --rank r --measures ci,gci,rii_mean");

        assertThat(rows.number("ci", "estimate")).isEqualTo(4 / 15.0);
        assertThat(rows.number("gci", "estimate")).isEqualTo(0.8);
        assertThat(rows.only("ci").get("n")).isEqualTo("5");
        assertThat(rows.only("ci").get("n_excluded")).isEqualTo("0");
        assertThat(rows.only("ci").get("group")).isEqualTo("[z]");
        assertThat(rows.only("ci").get("convention")).isEqualTo("[z]");
        assertThat(rows.only("rii_mean").get("convention")).isEqualTo("default");
    }

    @Test
    void ranks_from_the_high_end_turn_the_sign() {
        assertThat(csv("five.csv --value h --rank r --rank-from high --measures ci")
                        .number("ci", "estimate"))
                .isEqualTo(-4 / 15.0);
    }

    @Test
    void weights_count_people_and_not_rows() {
        MeasuredRows rows = csv("two.csv --value y --weight pop --measures mean,gini,bgv,idis_u,hoover");

        assertThat(rows.number("mean", "estimate")).isEqualTo(1.5);
        assertThat(rows.number("gini", "estimate")).isEqualTo(0.25);
        assertThat(rows.number("bgv", "estimate")).isEqualTo(0.75);
    }

    @Test
    void a_ratio_is_weighted_by_its_denominator_unless_told_otherwise() throws IOException {
        write("rates.csv", "deaths,people,w", "10,100,1", "60,200,1", "5,0,1");

        MeasuredRows pooled = csv("rates.csv --numerator deaths --denominator people --measures mean");
        MeasuredRows alike = csv("rates.csv --numerator deaths --denominator people --weight w --measures mean");

        assertThat(pooled.number("mean", "estimate")).isCloseTo(70 / 300.0, within());
        assertThat(alike.number("mean", "estimate")).isCloseTo(0.2, within());
        assertThat(pooled.only("mean").get("n_excluded")).isEqualTo("1");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-15);
    }

    @Test
    void the_header_is_that_of_the_contract() {
        assertThat(measured("five.csv --value h --rank r --measures ci --format csv"))
                .startsWith(
                        "measure,convention,group,estimate,standard_error,lower,upper,confidence,method,n,n_excluded,"
                                + "notes\n");
        assertThat(measured("regions.csv --value y --by region --by sex --measures mean --format csv"))
                .startsWith("measure,convention,region,sex,group,estimate,");
    }

    @Test
    void by_splits_the_table_in_the_order_of_the_values_and_ranks_inside_each_part() {
        MeasuredRows rows = csv("regions.csv --value y --rank r --by region --by sex --measures mean,ci");

        assertThat(rows.all().stream()
                        .map(row -> row.get("measure") + " " + row.get("region") + row.get("sex") + " "
                                + row.get("estimate")))
                .containsExactly("mean 9f 2", "ci 9f 0", "mean 10f 2", "ci 10f 0.25", "mean 10m 0", "ci 10m [z]");
        assertThat(rows.all().get(5).get("notes")).contains("the mean is 0");
    }

    @Test
    void rows_without_a_by_value_are_in_no_part_and_every_row_says_so() throws IOException {
        write("by.csv", "region,y", "N,1", ",2", "[c],3", "S,4");

        MeasuredRows rows = csv("by.csv --value y --by region --measures mean");

        assertThat(rows.all())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("notes")).contains("2 rows without region are in no part"));
    }

    @Test
    void missing_cells_leave_units_out_and_are_counted_with_the_reason() throws IOException {
        write("gaps.csv", "area,y,pop", "A,1,10", "B,,10", "C,[c],10", "D,3,[x]", "E,5,0", "F,3,10");

        MeasuredRows.Row row = csv("gaps.csv --value y --weight pop --label area --measures mean")
                .only("mean");

        assertThat(row.get("estimate")).isEqualTo("2");
        assertThat(row.get("n")).isEqualTo("2");
        assertThat(row.get("n_excluded")).isEqualTo("4");
        assertThat(row.get("notes"))
                .contains("value is missing in 2 units (first B)", "weight is missing in D", "weight is zero in E");
        assertThat(measured("gaps.csv --value y --weight pop --measures mean"))
                .contains(
                        "missing: pop not available [x] in 1 row; y suppressed [c] in 1 row; y not available [x] in 1 row");
    }

    @Test
    void a_zero_makes_the_mean_log_deviation_undefined_and_the_area_is_named() throws IOException {
        write("zero.csv", "area,y", "E06000001,0", "E06000002,3");

        MeasuredRows.Row row =
                csv("zero.csv --value y --label area --measures theil_l").only("theil_l");

        assertThat(row.get("estimate")).isEqualTo("[z]");
        assertThat(row.get("lower")).isEqualTo("[z]");
        assertThat(row.get("notes")).contains("zero value in E06000001", "undefined");
    }

    @Test
    void all_equal_ranks_are_undefined_and_say_which_value_all_share() throws IOException {
        write("equal.csv", "y,r", "1,7", "2,7", "3,7");

        for (MeasuredRows.Row row :
                csv("equal.csv --value y --rank r --measures sii,rii,ci,gci").all()) {
            assertThat(row.get("estimate")).isEqualTo("[z]");
            assertThat(row.get("notes"))
                    .contains("rank is 7 in every unit: a ranking needs at least 2 different values");
        }
    }

    @Test
    void one_unit_has_a_mean_and_no_inequality() throws IOException {
        write("one.csv", "y,r", "4,7");

        MeasuredRows rows = csv("one.csv --value y --rank r --measures mean,gini,ci,sii");

        assertThat(rows.number("mean", "estimate")).isEqualTo(4);
        for (String measure : List.of("gini", "ci", "sii")) {
            assertThat(rows.only(measure).get("estimate")).isEqualTo("[z]");
            assertThat(rows.only(measure).get("notes")).contains("1 unit: inequality needs at least 2");
        }
    }

    @Test
    void all_is_every_measure_whose_columns_are_present_and_the_rest_is_listed_with_the_reason() {
        MeasuredRows rows = csv("five.csv --value h --rank r");

        assertThat(rows.measures())
                .contains(
                        "ci_extended(3)", "ci_symmetric(3)", "ge(2)", "atkinson(0.5)", "atkinson(1)", "achievement(2)")
                .doesNotHaveDuplicates();
        assertThat(rows.only("kakwani").get("estimate")).isEqualTo("[z]");
        assertThat(rows.only("kakwani").get("notes")).isEqualTo("left out: needs --need, the need of each unit");
        assertThat(rows.only("kakwani").get("n")).isEqualTo("0");
        assertThat(measured("five.csv --value h"))
                .contains("Left out:", "  ci: needs --rank, a column to rank units by");
    }

    @Test
    void several_levels_give_a_row_each_and_the_higher_is_wider() {
        List<MeasuredRows.Row> rows = csv("five.csv --value h --rank r --measures ci --confidence 0.95,0.998")
                .all();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("confidence")).isEqualTo("0.95");
        assertThat(rows.get(1).get("confidence")).isEqualTo("0.998");
        assertThat(rows.get(0).get("method")).isEqualTo("hc1_t");
        assertThat(Double.parseDouble(rows.get(1).get("upper")))
                .isGreaterThan(Double.parseDouble(rows.get(0).get("upper")));
    }

    @Test
    void no_interval_gives_no_limits_and_no_level() {
        MeasuredRows.Row row =
                csv("five.csv --value h --rank r --measures ci --interval none").only("ci");

        assertThat(List.of(row.get("standard_error"), row.get("lower"), row.get("upper"), row.get("confidence")))
                .containsOnly("[z]");
        assertThat(row.get("method")).isEqualTo("none");
    }

    @Test
    void groups_give_between_and_within() throws IOException {
        write("groups.csv", "g,y", "A,0", "A,0", "A,0", "B,10", "B,10", "B,10");

        List<MeasuredRows.Row> rows =
                csv("groups.csv --value y --group g --measures between_within").all();

        assertThat(rows)
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(row.get("group")).isNotEqualTo("[z]"));
        assertThat(rows.stream()
                        .filter(row -> row.get("group").contains("theil_t"))
                        .map(row -> row.get("estimate")))
                .contains("0.6931471805599453", "0");
    }

    @Test
    void a_parameter_may_be_written_with_blanks_or_zeros() {
        assertThat(csv("two.csv --value y --measures atkinson(1.0),atkinson(2)").measures())
                .containsExactly("atkinson(1)", "atkinson(2)");
    }

    @Test
    void a_negative_reference_and_negative_bounds_are_numbers_and_not_options() throws IOException {
        write("minus.csv", "y,r", "-1,1", "1,2", "3,3");

        MeasuredRows rows =
                csv("minus.csv --value y --rank r --bounds -5,5 --reference -2 --measures mdr,ci_erreygers");

        assertThat(rows.number("mdr", "estimate")).isEqualTo(3);
    }

    @Test
    void text_that_looks_like_a_formula_is_kept_from_being_run_in_csv_only() throws IOException {
        write("risky.csv", "region,y", "=1+1,1", "@x,2", "-5,3", "+44 20,4", "plain,5");

        assertThat(csv("risky.csv --value y --by region --measures mean").all().stream()
                        .map(row -> row.get("region")))
                .containsExactlyInAnyOrder("'=1+1", "'@x", "-5", "'+44 20", "plain");
        assertThat(measured("risky.csv --value y --by region --measures mean --format json"))
                .contains("\"region\": \"=1+1\"");
    }

    @Test
    void json_holds_what_csv_holds() {
        String options = "regions.csv --value y --rank r --by region --measures mean,ci,sii --confidence 0.9,0.95";
        List<MeasuredRows.Row> rows = csv(options).all();
        JsonNode json = Json.parse(measured(options + " --format json").getBytes(StandardCharsets.UTF_8));

        assertThat(json.path("results")).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode result = json.path("results").path(i);
            MeasuredRows.Row row = rows.get(i);
            for (String column : List.of("measure", "convention", "group", "method")) {
                assertThat(result.path(column).asString()).isEqualTo(row.get(column));
            }
            for (String column : List.of("estimate", "standard_error", "lower", "upper", "confidence")) {
                String expected = row.get(column);
                assertThat(result.path(column).isNull()).isEqualTo("[z]".equals(expected));
                if (!"[z]".equals(expected)) {
                    assertThat(result.path(column).asDouble()).isEqualTo(Double.parseDouble(expected));
                }
            }
            assertThat(result.path("by").path("region").asString()).isEqualTo(row.get("region"));
            assertThat(result.path("n").asString()).isEqualTo(row.get("n"));
        }
        assertThat(json.path("about").path("value").asString()).isEqualTo("y, all units alike");
    }

    @Test
    void text_fits_into_a_hundred_columns() {
        String text = measured("regions.csv --value y --rank r --by region --group sex --label area --need r --factor r"
                + " --bounds 0,5 --reference 1 --confidence 0.95,0.998");

        assertThat(text.lines().map(String::length)).allMatch(length -> length <= 100);
        assertThat(text).contains("region = 9\n", "region = 10\n", "99.8 %", "[1] ");
    }

    @Test
    void help_names_every_option_of_the_contract() {
        TypedCommand help = TypedCommand.run(folder, "measure", "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains(
                        "FILE",
                        "--value",
                        "--numerator",
                        "--denominator",
                        "--rank",
                        "--rank-from",
                        "--weight",
                        "--by",
                        "--group",
                        "--se",
                        "--need",
                        "--factor",
                        "--bounds",
                        "--better",
                        "--worst-off",
                        "--reference",
                        "--label",
                        "--measures",
                        "--convention",
                        "--standard-error",
                        "--interval",
                        "--replicates",
                        "--seed",
                        "--confidence",
                        "--format");
    }
}
