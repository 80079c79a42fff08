package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.InputFiles;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.read.PackageReader;
import org.everyonecounts.jobs.read.ReadSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is replaced between hashing and reading is noticed: figures belong to the bytes that were hashed. */
class ChangedFilesTest {
    @TempDir
    private Path outside;

    private Fault read(HostilePackage made, Change change) throws Exception {
        PackageDescriptor descriptor = DescriptorReader.read(made.file("."));
        List<InputFiles.Hashed> files =
                InputFiles.of(descriptor, SchemeReader.select(descriptor, List.of(), List.of()));
        change.to(made);
        return catchThrowableOfType(
                Fault.class, () -> PackageReader.read(descriptor, files, ReadSettings.DEFAULT, reject -> {}));
    }

    private interface Change {
        void to(HostilePackage made) throws Exception;
    }

    private static void requireNoticed(Fault fault) {
        assertThat(fault).isNotNull();
        assertThat(fault.exitCode()).isEqualTo(ExitCode.MISSING_OR_BUSY);
        assertThat(fault.problems().get(0).toString())
                .contains("data/spending.csv", "was changed while it was read", "rename");
    }

    @Test
    void a_file_of_another_size_is_noticed() throws Exception {
        requireNoticed(
                read(HostilePackage.in(outside), made -> made.append("data/spending.csv", "2022/23,000,extra,1\n")));
    }

    @Test
    void a_file_of_the_same_size_with_its_time_set_back_is_noticed() throws Exception {
        requireNoticed(read(HostilePackage.in(outside), made -> {
            FileTime time = Files.getLastModifiedTime(made.file("data/spending.csv"));
            made.replace("data/spending.csv", "100000.25", "100000.26");
            Files.setLastModifiedTime(made.file("data/spending.csv"), time);
        }));
    }

    @Test
    void another_file_moved_into_the_place_is_noticed() throws Exception {
        requireNoticed(read(HostilePackage.in(outside), made -> {
            Path other = Files.copy(made.file("data/spending.csv"), outside.resolve("other.csv"));
            Files.move(other, made.file("data/spending.csv"), StandardCopyOption.REPLACE_EXISTING);
        }));
    }

    @Test
    void a_file_at_rest_is_read() throws Exception {
        assertThat(read(HostilePackage.in(outside), made -> {})).isNull();
    }
}
