package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code measure} says when something is wrong: the value, the legal range and how to mend it, and the exit code. */
class MeasureMistakesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_small_table() throws IOException {
        Files.writeString(folder.resolve("t.csv"), """
                area,region,income,imd,people,need
                A,N,10,1,100,1.1
                B,N,12,2,200,1.2
                C,S,9,3,150,0.9
                D,S,20,4,50,0.8
                """);
    }

    private TypedCommand measure(String options) {
        return TypedCommand.run(folder, ("measure " + options).split(" ", -1));
    }

    private void refused(String options, int exitCode, String... says) {
        TypedCommand answer = measure(options);
        assertThat(answer.err()).contains(says);
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(exitCode);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void a_wrong_column_is_told_with_the_option_and_the_nearest_name() {
        refused(
                "t.csv --value incme",
                3,
                "t.csv, line 1: there is no column \"incme\", asked for by --value.",
                "The columns are area, region, income, imd, people, need.",
                "To mend it: write \"income\", the nearest known one.");
        refused("t.csv --value income --rank deprivation", 3, "\"deprivation\", asked for by --rank");
        refused("t.csv --value income --by regin", 3, "write \"region\"");
    }

    @Test
    void an_empty_table_is_told() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), "income\n");

        refused("empty.csv --value income", 3, "empty.csv: the file is empty.");
        refused("header.csv --value income", 3, "header.csv: the table has a header and no rows.");
    }

    @Test
    void an_absent_file_asks_to_try_again() {
        refused(
                "absent.csv --value income",
                5,
                "absent.csv: the file does not exist.",
                "check the name and the folder");
    }

    @Test
    void a_negative_weight_is_told_with_its_place_and_the_legal_range() throws IOException {
        Files.writeString(folder.resolve("w.csv"), "income,people\n1,2\n2,-4.0\n");

        refused(
                "w.csv --value income --weight people",
                3,
                "w.csv, line 3, column people: people is \"-4.0\". A weight must be zero or more.");
    }

    @Test
    void a_negative_standard_error_or_denominator_is_told() throws IOException {
        Files.writeString(folder.resolve("w.csv"), "income,se,pop\n1,2,3\n2,-0.5,-7\n");

        refused("w.csv --value income --se se", 3, "se is \"-0.5\". A standard error must be zero or more.");
        refused("w.csv --numerator income --denominator pop", 3, "pop is \"-7\". A denominator must be zero or more.");
    }

    @Test
    void a_value_beyond_its_bounds_is_told_with_them() {
        refused(
                "t.csv --value income --bounds 0,15",
                3,
                "t.csv, line 5, column income: income is \"20\". The bounds given by --bounds are 0 to 15, and every value"
                        + " must lie within them.");
    }

    @Test
    void a_ratio_beyond_its_bounds_is_told_with_them() {
        refused(
                "t.csv --numerator income --denominator imd --label area --bounds 0,8",
                3,
                "income/imd of A is 10",
                "The bounds given by --bounds are 0 to 8");
    }

    @Test
    void a_misspelt_measure_is_told_with_the_nearest_one() {
        refused(
                "t.csv --value income --measures ginni",
                2,
                "--measures names \"ginni\", which is no measure.",
                "write \"gini\"");
        refused("t.csv --value income --measures gini,xyzzy", 2, "\"xyzzy\", which is no measure. Measures are mean, ");
        refused("t.csv --value income --measures atkinson", 2, "atkinson needs a number", "such as");
        refused("t.csv --value income --measures gini(2)", 2, "gini takes no number");
        refused("t.csv --value income --measures atkinson(x)", 2, "x", "must be a number");
        refused("t.csv --value income --measures atkinson(-1)", 2, "atkinson(-1)", "zero or more");
        refused("t.csv --value income --measures ge(2", 2, "a bracket is not closed");
        refused("t.csv --value income --measures gini,,mean", 2, "an empty name");
        refused("t.csv --value income --measures all,gini", 2, "all and others");
    }

    @Test
    void a_measure_asked_for_by_name_must_have_what_it_needs() {
        refused(
                "t.csv --value income --measures kakwani --rank imd",
                2,
                "measure kakwani needs --need, the need of each unit");
        refused("t.csv --value income --measures gini,ci", 2, "measure ci needs --rank");
        refused("t.csv --value income --measures mdr", 2, "measure mdr needs --reference");
        refused("t.csv --value income --rank imd --measures ci_wagstaff", 2, "measure ci_wagstaff needs --bounds");
    }

    @Test
    void a_misspelt_convention_is_told_with_the_nearest_one() {
        refused(
                "t.csv --value income --rank imd --measures sii --convention cooksen",
                2,
                "--convention is \"cooksen\".",
                "It must be one of phe, scotpho, cookson, who, who-logit, default.",
                "write \"cookson\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --value income --numerator income          | --value and --numerator are both given
                    --value income --denominator people        | --value and --denominator are both given
                    --numerator income                         | --denominator is missing
                    --denominator people                       | --numerator is missing
                    --rank imd                                 | no value is named
                    --value income --rank-from high            | --rank-from is given without --rank
                    --value income --worst-off low             | --worst-off is given without --rank
                    --value income --interval none --seed 1    | --seed is given with --interval none
                    --value income --interval none --confidence 0.9 | --confidence is given with --interval none
                    --value income --replicates 100            | --replicates is given without --interval bootstrap
                    --value income --measures gini --convention phe | --convention phe is given and no measure follows it
                    --value income --convention who            | --convention who is given and no measure follows it
                    --value income --rank imd --measures sii --standard-error hc1 | --standard-error hc1 is given and no measure follows it
                    --value income --value imd                 | --value is given 2 times
                    --value income --by region --by region     | --by names the column "region" twice
                    --value income --by measure --format csv   | --by names the column "measure"
                    """)
    void contradictions_are_refused(String options, String says) {
        refused("t.csv " + options, 2, says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --better up           | --better is "up". It must be higher or lower.
                    --rank imd --rank-from top    | --rank-from is "top". It must be low or high.
                    --rank imd --worst-off poor   | --worst-off is "poor". It must be low or high.
                    --interval boot       | --interval is "boot". It must be analytic or bootstrap or none.
                    --format yaml         | --format is "yaml". It must be text or csv or json.
                    --confidence 95       | --confidence is "95". It must be one or more numbers between 0 and 1, as in 0.95,0.998.
                    --confidence 0.95,    | --confidence is "0.95,". It must be one or more numbers between 0 and 1
                    --bounds 100,0        | --bounds is "100,0". It must be two numbers, the first below the second, as in 0,100.
                    --bounds 100          | --bounds is "100". It must be two numbers
                    --interval bootstrap --replicates 1   | --replicates is "1". It must be a whole number from 2 to 1000000.
                    --interval bootstrap --replicates x   | --replicates is "x". It must be a whole number from 2 to 1000000.
                    --seed 1.5            | --seed is "1.5". It must be a whole number
                    --standard-error hc3  | --standard-error is "hc3". It must be classical, hc1, kwvd or cluster:COL
                    --standard-error cluster: | --standard-error is "cluster:".
                    --standard-error cluster  | --standard-error is "cluster".
                    --better              | Missing required parameter for option '--better'
                    --beter higher        | Unknown options: '--beter', 'higher'
                    """)
    void values_out_of_range_are_refused_with_the_legal_range(String options, String says) {
        refused("t.csv --value income " + options, 2, says);
    }

    @Test
    void a_call_without_a_file_is_refused() {
        refused("--value income", 2, "Missing required parameter: 'FILE'");
    }

    @Test
    void a_cluster_must_be_known_of_every_unit() throws IOException {
        Files.writeString(folder.resolve("c.csv"), "v,r,psu\n1,1,a\n2,2,\n3,3,b\n");

        refused(
                "c.csv --value v --rank r --measures ci --standard-error cluster:psu",
                3,
                "c.csv, column psu: psu is missing in 1 row.",
                "Every unit needs a cluster");
    }
}
