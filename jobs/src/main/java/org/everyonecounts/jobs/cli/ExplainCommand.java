package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.explaining.AreaAccounts;
import org.everyonecounts.jobs.explaining.Explained;
import org.everyonecounts.jobs.explaining.Explainer;
import org.everyonecounts.jobs.explaining.ExplanationJson;
import org.everyonecounts.jobs.explaining.ExplanationText;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.runs.RunFinder;
import org.everyonecounts.reports.board.AreaAccount;
import org.everyonecounts.reports.board.AreaPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: the arithmetic behind one area of a finished run. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Shows step by step how a run arrived at the share, target and distance of one area.",
            "Needs the folder of the run only, not the data it was made from."
        })
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    RunsOption runs;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            description = "Run id, folder of a run, or latest (default: latest).")
    String run = RunFinder.LATEST;

    @Option(names = "--area", required = true, paramLabel = "CODE", description = "Code of the area, of any level.")
    String area = "";

    @Option(names = "--scheme", paramLabel = "S", description = "Scheme of the run (default: its headline).")
    @Nullable
    String scheme;

    @Option(names = "--period", paramLabel = "P", description = "Period of the scheme (default: the latest shown).")
    @Nullable
    String period;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    AnswerFormat format = AnswerFormat.text;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes a page of the area instead: one HTML file that needs nothing else.")
    @Nullable
    Path html;

    ExplainCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.runs = new RunsOption(surroundings, global);
    }

    @Override
    public Integer call() throws IOException {
        if (html != null) {
            page(surroundings.currentFolder().resolve(html));
            return 0;
        }
        Explained explained = new Explainer(runs.find(run)).explain(area, scheme, RunsOption.period(period));
        if (format == AnswerFormat.json) {
            surroundings.out().print(new String(Json.pretty(ExplanationJson.of(explained)), StandardCharsets.UTF_8));
            surroundings.out().flush();
        } else {
            ExplanationText.lines(explained).forEach(surroundings.out()::println);
        }
        return 0;
    }

    private void page(Path file) throws IOException {
        AreaAccount account = new AreaAccounts(runs.find(run)).of(area, scheme, RunsOption.period(period));
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(surroundings.currentFolder()));
        AreaPage.write(account, file);
        surroundings.out().println("wrote " + html);
    }
}
