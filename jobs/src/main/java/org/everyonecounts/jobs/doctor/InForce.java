package org.everyonecounts.jobs.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.jobs.settings.SettingsReader;

/** Which settings a run would find: file, variables, data, command at the end. Values are not shown, for they may be private. */
final class InForce {
    private final Settings settings;
    private final Optional<Path> file;
    private final Map<String, String> environment;

    /**
     * @param file the settings file that was read; none where there is none
     */
    InForce(Settings settings, Optional<Path> file, Map<String, String> environment) {
        this.settings = settings;
        this.file = file;
        this.environment = environment;
    }

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.ok(
                "settings file",
                file.map(path -> path + " was read").orElse("none; defaults hold where nothing is given")));
        found.add(variables());
        found.add(data());
        found.add(onFinish());
        return found;
    }

    private Diagnosis variables() {
        TreeSet<String> names = new TreeSet<>(environment.keySet());
        names.removeIf(name -> !name.startsWith(SettingsReader.ENVIRONMENT_PREFIX));
        return Diagnosis.ok("variables", names.isEmpty() ? "none is set" : "set are " + String.join(", ", names));
    }

    private Diagnosis data() {
        Optional<Path> data = settings.data();
        if (data.isEmpty()) {
            return Diagnosis.ok("data", "the embedded sample data");
        }
        return Files.isReadable(data.get().resolve("datapackage.json"))
                ? Diagnosis.ok("data", data.get() + " holds a datapackage.json; validate looks into it")
                : Diagnosis.problem(
                        "data", "there is no datapackage.json in " + data.get() + " that can be read", "check --data");
    }

    private Diagnosis onFinish() {
        if (settings.onFinish().isEmpty()) {
            return Diagnosis.ok("on-finish", "no command is given");
        }
        return Files.isExecutable(Path.of("/bin/sh"))
                ? Diagnosis.ok("on-finish", "a command is given, and /bin/sh is there to run it")
                : Diagnosis.warning(
                        "on-finish",
                        "a command is given, and there is no /bin/sh to run it",
                        "run where a POSIX shell is, or leave --on-finish out");
    }
}
