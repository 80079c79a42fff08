package org.everyonecounts.jobs.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;

/** What reading a package came to: content and rejected rows, or the fault that ended it. */
record ReadOutcome(Optional<PackageContent> content, List<Reject> rejects, Optional<Fault> fault) {
    static ReadOutcome of(Path folder) {
        return of(folder, ReadSettings.DEFAULT);
    }

    static ReadOutcome of(Path folder, ReadSettings settings) {
        List<Reject> rejects = new ArrayList<>();
        try {
            PackageDescriptor descriptor = DescriptorReader.read(folder);
            List<SchemeSource> schemes = SchemeReader.select(descriptor, List.of(), List.of());
            PackageContent content =
                    PackageReader.read(descriptor, InputFiles.of(descriptor, schemes), settings, rejects::add);
            return new ReadOutcome(Optional.of(content), rejects, Optional.empty());
        } catch (Fault fault) {
            return new ReadOutcome(Optional.empty(), rejects, Optional.of(fault));
        }
    }

    ExitCode exitCode() {
        return fault.map(Fault::exitCode).orElseGet(() -> content().get().held() ? ExitCode.HELD : ExitCode.PUBLISHED);
    }

    PackageContent good() {
        return content.orElseThrow(() -> new AssertionError(fault.toString()));
    }

    List<Problem> problems() {
        return fault.map(Fault::problems).orElse(List.of());
    }

    Check check(String id) {
        return good().checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + id));
    }

    List<String> failedChecks() {
        return good().checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .map(Check::id)
                .toList();
    }

    /** The value of a key that must be there. */
    static <K, V> V at(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new AssertionError("no " + key + " in " + map.keySet());
        }
        return value;
    }
}
