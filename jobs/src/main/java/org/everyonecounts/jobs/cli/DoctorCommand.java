package org.everyonecounts.jobs.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.doctor.Diagnosis;
import org.everyonecounts.jobs.doctor.Diagnosis.Verdict;
import org.everyonecounts.jobs.doctor.Doctor;
import org.everyonecounts.jobs.publish.Json;
import org.everyonecounts.jobs.settings.SettingKey;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code doctor}: will a night go well here? */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Looks at what a run needs (Java, memory, room, rights, locks, database, settings, clock) and leaves nothing behind.",
            "Ends with 5 when a run would fail here, with 0 otherwise."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the data package (default: embedded sample data).")
    @Nullable
    String data;

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder (default: out).")
    @Nullable
    String out;

    @Option(names = "--format", paramLabel = "text|json", description = "Form of the answer (default: text).")
    ValidateCommand.Format format = ValidateCommand.Format.text;

    DoctorCommand(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    @Override
    public Integer call() {
        List<Diagnosis> found = examine();
        if (format == ValidateCommand.Format.json) {
            surroundings.out().print(new String(Json.pretty(json(found)), StandardCharsets.UTF_8));
            surroundings.out().flush();
        } else {
            found.stream()
                    .filter(one -> !global.quiet || one.verdict() != Verdict.OK)
                    .map(DoctorCommand::text)
                    .forEach(surroundings.out()::println);
            surroundings
                    .out()
                    .println(count(found, Verdict.OK) + " ok, warnings " + count(found, Verdict.WARNING) + ", problems "
                            + count(found, Verdict.PROBLEM));
        }
        return (count(found, Verdict.PROBLEM) == 0 ? ExitCode.PUBLISHED : ExitCode.MISSING_OR_BUSY).code();
    }

    private List<Diagnosis> examine() {
        Map<SettingKey, List<String>> own = new EnumMap<>(SettingKey.class);
        if (data != null) {
            own.put(SettingKey.DATA, List.of(data));
        }
        if (out != null) {
            own.put(SettingKey.OUT, List.of(out));
        }
        SettingsReader reader = new SettingsReader(surroundings.currentFolder(), surroundings.environment());
        try {
            Settings settings = global.settings(surroundings, own);
            Optional<Path> file = reader.settingsFile(Optional.ofNullable(global.config));
            return Doctor.examine(settings, file, surroundings.environment());
        } catch (Fault wrongSettings) {
            return Doctor.examine(wrongSettings);
        }
    }

    private static long count(List<Diagnosis> found, Verdict verdict) {
        return found.stream().filter(one -> one.verdict() == verdict).count();
    }

    private static String text(Diagnosis one) {
        return String.format(Locale.ROOT, "%-8s %-24s  %s", word(one), one.id(), one.says())
                + (one.mend().isEmpty() ? "" : ". To mend it: " + one.mend());
    }

    private static String word(Diagnosis one) {
        return one.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode json(List<Diagnosis> found) {
        ObjectNode root = Json.object();
        root.put("schema_version", 1);
        root.put("problems", count(found, Verdict.PROBLEM));
        root.put("warnings", count(found, Verdict.WARNING));
        ArrayNode list = root.putArray("findings");
        for (Diagnosis one : found) {
            list.addObject()
                    .put("id", one.id())
                    .put("verdict", word(one))
                    .put("says", one.says())
                    .put("mend", one.mend());
        }
        return root;
    }
}
