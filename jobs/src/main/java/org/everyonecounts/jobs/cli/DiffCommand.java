package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.comparing.Comparison;
import org.everyonecounts.jobs.comparing.ComparisonJson;
import org.everyonecounts.jobs.comparing.ComparisonText;
import org.everyonecounts.jobs.comparing.RunComparison;
import org.everyonecounts.jobs.publish.CsvFile;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.exchange.AllocationTables;
import org.everyonecounts.models.exchange.OutputTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two finished runs, and what moved their targets. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Shows which inputs, settings, schemes, assumptions and figures differ between two runs, and what moved the targets.",
            "Exit code 0 whether or not they differ."
        })
final class DiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "The earlier run: run id, folder or latest.")
    String before = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "The later run: run id, folder or latest.")
    String after = "";

    @Option(
            names = "--drivers",
            paramLabel = "shapley|sequential",
            description = "How a change is split between drivers that act together (default: shapley).")
    Drivers drivers = Drivers.shapley;

    @Option(
            names = "--level",
            paramLabel = "L",
            description = "Level to show (default: the headline's; drivers of every level).")
    @Nullable
    String level;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the whole waterfall into a file.")
    @Nullable
    Path csv;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    AnswerFormat format = AnswerFormat.text;

    /** Ways to split a change, spelt as on the command line. */
    enum Drivers {
        shapley,
        sequential
    }

    DiffCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.runs = new RunsOption(surroundings, global);
    }

    @Override
    public Integer call() throws IOException {
        RunComparison comparison =
                new Comparison(runs.find(before), runs.find(after), Attribution.of(drivers.name()), level).compare();
        if (csv != null) {
            CsvFile.write(
                    new OutputTables.Filled<>(AllocationTables.WATERFALL, comparison.drivers()),
                    surroundings.currentFolder().resolve(csv));
        }
        if (format == AnswerFormat.json) {
            surroundings.out().print(new String(Json.pretty(ComparisonJson.of(comparison)), StandardCharsets.UTF_8));
            surroundings.out().flush();
        } else {
            ComparisonText.lines(comparison).forEach(surroundings.out()::println);
        }
        return 0;
    }
}
