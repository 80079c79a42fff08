package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.read.PackageContent;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.everyonecounts.jobs.read.SchemeNames;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.scorecard.Assessment;
import org.everyonecounts.models.scorecard.AssessmentSettings;
import org.everyonecounts.models.scorecard.SchemePositions;

/** A scheme file computed on a data package as a run does it: descriptor, scheme, rows, gates, targets. */
record ComputedScheme(Scheme scheme, HealthData data, SchemePositions positions) {
    /** A scheme file of the sample data, such as {@code examples/scotland-nrac.yaml}. */
    static Path shipped(String file) {
        return ProjectFolders.sampleData().resolve("schemes").resolve(file);
    }

    /**
     * @param scheme name of a scheme of the package, or a file
     * @param sets as after {@code --set}
     */
    static ComputedScheme of(Path data, String scheme, String... sets) {
        PackageDescriptor descriptor = DescriptorReader.read(data);
        List<SchemeSource> schemes = SchemeReader.select(descriptor, List.of(scheme), List.of(sets));
        List<Reject> rejects = new ArrayList<>();
        PackageContent content =
                PackageReader.read(descriptor, InputFiles.of(descriptor, schemes), ReadSettings.DEFAULT, rejects::add);
        assertThat(rejects).isEmpty();
        assertThat(content.held()).isFalse();
        assertThat(SchemeNames.unknown(schemes, content.data())).isEmpty();
        Scheme read = schemes.get(0).scheme();
        SchemePositions positions = Assessment.standard()
                .targets(
                        content.data(),
                        List.of(read),
                        new AssessmentSettings(
                                AssessmentSettings.ALL, List.of(), 0, 1, List.of(0.95), read.id(), "nation"));
        assertThat(positions.checks())
                .filteredOn(check -> check.severity() == Check.Severity.ERROR && check.status() == Check.Status.FAILED)
                .isEmpty();
        return new ComputedScheme(read, content.data(), positions);
    }

    SchemePosition position(String period) {
        return Objects.requireNonNull(positions.of(scheme.id()).get(period), "no position of " + period);
    }

    AreaPosition area(String period, String code) {
        return position(period).find(code).orElseThrow();
    }
}
