package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.nightly.DataFolder;
import org.everyonecounts.jobs.nightly.Reckoning;
import org.everyonecounts.jobs.nightly.RunPlan;
import org.everyonecounts.jobs.publish.Evidence;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.publish.RunStatus;
import org.everyonecounts.jobs.publish.ValidationJson;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate}: the checks of a run and nothing else. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = "Checks a data package against the contract and its gates; writes nothing.")
final class ValidateCommand implements Callable<Integer> {
    private static final int REJECTS_SHOWN = 20;

    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data package (default: embedded sample data).")
    @Nullable
    String data;

    @Option(names = "--places", paramLabel = "FILE", description = NightOptions.PLACES)
    @Nullable
    String places;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    Format format = Format.text;

    /** Forms of the answer, spelt as on the command line. */
    enum Format {
        text,
        json
    }

    ValidateCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        Map<SettingKey, List<String>> own = new EnumMap<>(SettingKey.class);
        if (data != null) {
            own.put(SettingKey.DATA, List.of(data));
        }
        if (places != null) {
            own.put(SettingKey.PLACES, List.of(places));
        }
        Settings settings = global.settings(surroundings, own);
        try (DataFolder folder = DataFolder.open(settings.data())) {
            Reckoning reckoning = new Reckoning(RunPlan.of(settings, folder, SoftwareVersion.number(), List.of()));
            try {
                reckoning.schemes();
                reckoning.content();
                print(reckoning.verdict(), reckoning.evidence());
                return reckoning.exitCode().code();
            } catch (Fault fault) {
                print(RunStatus.FAILED, reckoning.evidence().with(fault.problems()));
                return fault.exitCode().code();
            }
        }
    }

    private void print(RunStatus status, Evidence evidence) {
        PrintWriter out = surroundings.out();
        if (format == Format.json) {
            out.print(new String(Json.pretty(ValidationJson.of(status, evidence)), StandardCharsets.UTF_8));
            out.flush();
            return;
        }
        for (Problem problem : evidence.problems()) {
            out.println(problem);
        }
        long passed = 0;
        for (Check check : evidence.checks()) {
            if (check.status() == Check.Status.PASSED) {
                passed++;
            } else {
                boolean gate = check.severity() == Check.Severity.ERROR;
                out.println((gate ? "gate failed " : "warning ") + check.id() + ": " + check.message());
            }
        }
        for (Reject reject : evidence.rejects()
                .subList(0, Math.min(REJECTS_SHOWN, evidence.rejects().size()))) {
            out.println("rejected " + reject.path() + ", line " + reject.line() + ", column " + reject.column() + ": "
                    + reject.message() + " To mend it: " + reject.fix());
        }
        if (evidence.rejects().size() > REJECTS_SHOWN) {
            out.println("rejected: " + (evidence.rejects().size() - REJECTS_SHOWN)
                    + " more; a run lists them all in quality/rejects.csv");
        }
        if (!evidence.checks().isEmpty()) {
            out.println(passed + " of " + evidence.checks().size() + " checks passed");
        }
        out.println(status + " rows=" + evidence.acceptedRows() + "/" + evidence.rows() + " rejected="
                + evidence.rejectedRows() + " warnings=" + evidence.warnings());
    }
}
