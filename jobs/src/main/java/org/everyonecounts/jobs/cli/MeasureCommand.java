package org.everyonecounts.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.measuring.GivenOptions;
import org.everyonecounts.jobs.measuring.MeasureRun;
import org.everyonecounts.jobs.measuring.RequestReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code measure}: any equity measure on any table. Starts no framework. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Computes equity measures of one table, with named conventions and intervals. One row of the table is one unit."
        })
final class MeasureCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The table: CSV, CSV.GZ or XLSX (first sheet), with a header.")
    Path file = Path.of("");

    @Option(names = "--value", paramLabel = "COL", description = "The value measured.")
    List<String> value = List.of();

    @Option(names = "--numerator", paramLabel = "COL", description = "Numerator of the value, with --denominator.")
    List<String> numerator = List.of();

    @Option(
            names = "--denominator",
            paramLabel = "COL",
            description = "Denominator of the value, and its weight unless --weight is given.")
    List<String> denominator = List.of();

    @Option(names = "--rank", paramLabel = "COL", description = "What units are ranked by, such as deprivation.")
    List<String> rank = List.of();

    @Option(
            names = "--rank-from",
            paramLabel = "low|high",
            description = "Which end of the rank column has rank 0 (default: low).")
    List<String> rankFrom = List.of();

    @Option(names = "--weight", paramLabel = "COL", description = "People of a unit (default: all units alike).")
    List<String> weight = List.of();

    @Option(names = "--by", paramLabel = "COL", description = "Splits the table; may be repeated.")
    List<String> by = List.of();

    @Option(names = "--group", paramLabel = "COL", description = "Group of a unit, for between and within, agi, rgi.")
    List<String> group = List.of();

    @Option(names = "--se", paramLabel = "COL", description = "Standard error of the value.")
    List<String> se = List.of();

    @Option(names = "--need", paramLabel = "COL", description = "Need for care, for horizontal inequity and others.")
    List<String> need = List.of();

    @Option(names = "--factor", paramLabel = "COL", description = "Factor of the decomposition; may be repeated.")
    List<String> factor = List.of();

    @Option(names = "--bounds", paramLabel = "LOW,HIGH", description = "Least and greatest value possible.")
    List<String> bounds = List.of();

    @Option(
            names = "--better",
            paramLabel = "higher|lower",
            description = "Which value is better (default: higher, said in the notes).")
    List<String> better = List.of();

    @Option(
            names = "--worst-off",
            paramLabel = "low|high",
            description = "Which end of the rank column is worst off, for achievement (default: rank 0).")
    List<String> worstOff = List.of();

    @Option(
            names = "--reference",
            paramLabel = "VALUE",
            description = "Reference for mdr, par and paf: a number, or the label of a unit.")
    List<String> reference = List.of();

    @Option(names = "--label", paramLabel = "COL", description = "Name of a unit, for messages.")
    List<String> label = List.of();

    @Option(
            names = "--measures",
            paramLabel = "LIST|all",
            description =
                    "Measures divided by commas, such as gini,atkinson(0.5) (default: all whose columns are present).")
    List<String> measures = List.of();

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            description = "For sii, rii, rii_mean: phe, scotpho, cookson, who, who-logit or default.")
    List<String> convention = List.of();

    @Option(
            names = "--standard-error",
            paramLabel = "NAME",
            description = "For all other measures: classical, hc1, kwvd or cluster:COL (default: hc1).")
    List<String> standardError = List.of();

    @Option(names = "--interval", paramLabel = "KIND", description = "analytic, bootstrap or none (default: analytic).")
    List<String> interval = List.of();

    @Option(names = "--replicates", paramLabel = "N", description = "Bootstrap replicates (default: 2000).")
    List<String> replicates = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything drawn by chance (default: 20261122).")
    List<String> seed = List.of();

    @Option(names = "--confidence", paramLabel = "C[,C]", description = "Levels of the limits (default: 0.95).")
    List<String> confidence = List.of();

    @Option(names = "--format", paramLabel = "text|csv|json", description = "Form of the answer (default: text).")
    List<String> format = List.of();

    MeasureCommand(Surroundings surroundings, GlobalOptions global) {
        this.global = global;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path found = surroundings.currentFolder().resolve(file);
        String answer = MeasureRun.answer(RequestReader.read(
                found,
                file.toString(),
                new GivenOptions(given()),
                global.settings(surroundings, Map.of()).limits()));
        PrintWriter out = surroundings.out();
        out.print(answer);
        out.flush();
        return ExitCode.PUBLISHED.code();
    }

    /** What was written, by option. */
    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new HashMap<>();
        for (OptionSpec option : spec.options()) {
            List<String> values = option.originalStringValues();
            if (!values.isEmpty()) {
                given.put(option.longestName(), List.copyOf(values));
            }
        }
        return given;
    }
}
