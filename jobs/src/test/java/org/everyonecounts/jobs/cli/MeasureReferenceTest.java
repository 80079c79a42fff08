package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs gave, through the command as a user types it. Skipped where {@code ../shared/reference} is absent. */
@Tag("shared")
class MeasureReferenceTest {
    @TempDir
    Path folder;

    private MeasuredRows measured(Path file, String options) {
        List<String> words = new ArrayList<>(List.of("measure", file.toString(), "--format", "csv"));
        words.addAll(List.of(options.split(" ", -1)));
        TypedCommand answer = TypedCommand.run(folder, words.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return MeasuredRows.of(answer.out());
    }

    private static Stream<NamedCsvRecord> reference(String path) throws IOException {
        return CsvReader.builder()
                .ofNamedCsvRecord(Files.readString(ProjectFolders.shared("reference/" + path)))
                .stream();
    }

    private static void close(String what, double actual, String expected, double relative) {
        double number = Double.parseDouble(expected);
        assertThat(actual).as(what).isCloseTo(number, within(Math.abs(number) * relative));
    }

    /**
     * conindex 1.7: every case of its table but the generalised extended and symmetric indices, which we do not give, and the modified
     * index, which the program multiplies by mean/(mean − 1) twice.
     */
    @Test
    void conindex_gives_the_same_indices_and_errors() throws IOException {
        Path file = ProjectFolders.shared("reference/conindex/synth400.csv");
        int compared = 0;
        for (NamedCsvRecord row : reference("conindex/results.csv").toList()) {
            String[] part = row.getField("case").split("\\|", -1);
            if (part.length != 4 || !part[2].startsWith("w=") || part[1].matches("(Gen(Ext|Sym)|Modified).*")) {
                continue;
            }
            String[] over = part[0].split("~", -1);
            String options = "--value " + over[0] + " --rank " + (over.length > 1 ? over[1] : over[0])
                    + (part[2].equals("w=wt") ? " --weight wt" : "")
                    + conindexBounds(part[1])
                    + " --standard-error "
                    + switch (part[3]) {
                        case "se=classic" -> "classical";
                        case "se=robust" -> "hc1";
                        default -> "cluster:psu";
                    }
                    + " --measures " + conindexMeasure(part[1]);
            MeasuredRows.Row ours = measured(file, options).all().get(0);

            close(row.getField("case"), ours.number("estimate"), row.getField("value"), 1e-10);
            if (!row.getField("se").isEmpty()) {
                close(row.getField("case"), ours.number("standard_error"), row.getField("se"), 1e-9);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(40);
    }

    /** Our word for theirs. */
    private static String conindexMeasure(String theirs) {
        String number = theirs.replaceAll("^\\D+", "");
        if (theirs.startsWith("Ext")) {
            return "ci_extended(" + number + ")";
        }
        if (theirs.startsWith("Sym")) {
            return "ci_symmetric(" + number + ")";
        }
        if (theirs.startsWith("GenCI") || theirs.startsWith("GenGini")) {
            return "gci";
        }
        return theirs.startsWith("wagstaff") || theirs.startsWith("erreygers")
                ? "ci_" + theirs.replaceAll("\\(.*", "").toLowerCase(Locale.ROOT)
                : "ci";
    }

    private static String conindexBounds(String theirs) {
        return theirs.startsWith("wagstaff") || theirs.startsWith("erreygers")
                ? " --bounds " + theirs.replaceAll(".*\\((.*)\\).*", "$1")
                : "";
    }

    @Test
    void conindex_gives_the_same_errors_by_clusters_of_a_survey() throws IOException {
        MeasuredRows rows = measured(
                ProjectFolders.shared("reference/healthequal/IndividualSample.csv"),
                "--value sba --weight weight --rank subgroup_order --bounds 0,1 --standard-error cluster:psu"
                        + " --measures ci,ci_wagstaff,ci_erreygers");
        for (NamedCsvRecord row : reference("conindex/results.csv")
                .filter(row -> row.getField("case").endsWith("cluster=psu"))
                .toList()) {
            MeasuredRows.Row ours =
                    rows.only(conindexMeasure(row.getField("case").split("\\|", -1)[1]));
            close(row.getField("case"), ours.number("estimate"), row.getField("value"), 1e-10);
            close(row.getField("case"), ours.number("standard_error"), row.getField("se"), 1e-9);
        }
    }

    /** One input under the conventions of several programs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SII WLS, CI from sampling error of group values [phe_sii limit]    | phe     | sii
                    SII OLS unweighted regression on weighted rank [Cookson areas]     | cookson | sii
                    RII KM log-delta HC1 z [healthequal linear=TRUE]                   | who     | rii
                    """)
    void the_same_input_gives_what_each_convention_gave(String theirs, String convention, String measure)
            throws IOException {
        Path file = ProjectFolders.shared("reference/healthequal/OrderedSample.csv");
        NamedCsvRecord expected = reference("conventions/same_input.csv")
                .filter(row -> row.getField("case").equals("OrderedSample")
                        && row.getField("convention").equals(theirs))
                .findFirst()
                .orElseThrow();

        MeasuredRows.Row ours = measured(
                        file,
                        "--value estimate --se se --weight population --rank subgroup_order --convention " + convention
                                + " --measures " + measure)
                .only(measure);

        close("estimate", ours.number("estimate"), expected.getField("estimate"), 1e-9);
        close("se", ours.number("standard_error"), expected.getField("se"), 1e-9);
        close("lower", ours.number("lower"), expected.getField("lower"), 1e-9);
        close("upper", ours.number("upper"), expected.getField("upper"), 1e-9);
        assertThat(ours.get("convention")).isEqualTo(convention);
    }

    /** Gradients within each integrated care board, NHS Equity Indicators formulas. */
    @Test
    void gradients_within_areas_are_those_of_the_equity_indicators() throws IOException {
        MeasuredRows rows = measured(
                ProjectFolders.shared("reference/cookson/areas6000.csv"),
                "--value rate --weight pop --rank imd --group icb --measures agi,rgi --standard-error classical");
        List<NamedCsvRecord> expected = reference("cookson/icb_agi.csv").toList();
        for (NamedCsvRecord row : expected) {
            MeasuredRows.Row agi = rows.all().stream()
                    .filter(one ->
                            one.get("measure").equals("agi") && one.get("group").equals(row.getField("icb")))
                    .findFirst()
                    .orElseThrow();
            close("agi", agi.number("estimate"), row.getField("agi"), 1e-9);
            close("se", agi.number("standard_error"), row.getField("se"), 1e-9);
            close("lower", agi.number("lower"), row.getField("AGI_LCI"), 1e-9);
            close("upper", agi.number("upper"), row.getField("AGI_UCI"), 1e-9);
            MeasuredRows.Row rgi = rows.all().stream()
                    .filter(one ->
                            one.get("measure").equals("rgi") && one.get("group").equals(row.getField("icb")))
                    .findFirst()
                    .orElseThrow();
            close("rgi", rgi.number("estimate"), row.getField("RGI_nationalmean"), 1e-9);
        }
        assertThat(expected).isNotEmpty();
    }

    /** PySAL inequality on the Mexican states. */
    @Test
    void pysal_gives_the_same_theil_and_its_parts() throws IOException {
        MeasuredRows rows = measured(
                ProjectFolders.shared("reference/pysal/mexico.csv"),
                "--value pcgdp1940 --group hanson98 --measures theil_t,between_within,atkinson(2),hoover");
        for (NamedCsvRecord row : reference("pysal/results.csv")
                .filter(row -> row.getField("input").equals("mexico.csv:pcgdp1940"))
                .toList()) {
            switch (row.getField("measure")) {
                case "Theil" -> close("Theil", rows.number("theil_t", "estimate"), row.getField("value"), 1e-10);
                case "Atkinson 2" ->
                    close("Atkinson", rows.number("atkinson(2)", "estimate"), row.getField("value"), 1e-10);
                case "TheilD between hanson98" ->
                    close("between", part(rows, "theil_t:between"), row.getField("value"), 1e-10);
                case "TheilD within hanson98" ->
                    close("within", part(rows, "theil_t:within"), row.getField("value"), 1e-10);
                case "Schutz distance (=Hoover)" ->
                    close("Hoover", rows.number("hoover", "estimate"), row.getField("value"), 1e-10);
                default -> {
                    // spatial and simulated figures, which we do not give
                }
            }
        }
    }

    private static double part(MeasuredRows rows, String group) {
        return rows.all().stream()
                .filter(row -> row.get("group").equals(group))
                .findFirst()
                .orElseThrow()
                .number("estimate");
    }

    /** Six areas of the published allocations of 2013/14: baselines, people and weighted people. */
    @Test
    void the_worked_example_on_six_areas_comes_out_of_the_command() throws IOException {
        double[] baseline = {219307, 193566, 120033, 231588, 308328, 445168};
        double[] people = {202256, 174605, 102219, 209117, 254106, 331261};
        double[] weighted = {208986, 181827, 105444, 220611, 269739, 389047};
        StringBuilder table = new StringBuilder("baseline,people,need\n");
        for (int i = 0; i < people.length; i++) {
            table.append(baseline[i] + "," + people[i] + "," + weighted[i] / people[i] + "\n");
        }
        Path file = Files.writeString(folder.resolve("six.csv"), table);

        MeasuredRows rows = measured(
                file,
                "--numerator baseline --denominator people --rank need --need need"
                        + " --measures ci,horizontal_inequity,kakwani");
        MeasuredRows need = measured(file, "--value need --weight people --rank need --measures ci,gini");

        assertThat(rows.number("ci", "estimate")).isCloseTo(0.04105088, within(5e-9));
        assertThat(need.number("ci", "estimate")).isCloseTo(0.02606176, within(5e-9));
        assertThat(rows.number("kakwani", "estimate")).isCloseTo(0.01498912, within(5e-9));
        assertThat(rows.number("horizontal_inequity", "estimate")).isCloseTo(0.01498912, within(5e-9));
    }
}
