package org.everyonecounts.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeastRightsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_system_with_such_rights() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this system has no rights of owner, group and others");
        give(folder, "rwxr-xr-x");
    }

    private static void give(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void folders_of_reports_are_for_owner_and_group_and_one_that_was_there_stays_as_it_is() throws IOException {
        Path deep = folder.resolve("out/latest/run");
        LeastRights.folders(deep);
        assertThat(rights(deep)).matches("rwx[r-]-[x-]---");
        assertThat(rights(folder.resolve("out"))).matches("rwx[r-]-[x-]---");
        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void state_is_for_its_owner_alone_also_where_it_was_open_before() throws IOException {
        Path state = Files.createDirectories(folder.resolve("out/.state"));
        Path log = Files.writeString(state.resolve("run.log"), "words");
        give(state, "rwxrwxr-x");
        give(log, "rw-rw-r--");
        LeastRights.ownFolder(state);
        assertThat(rights(state)).isEqualTo("rwx------");
        assertThat(rights(log)).isEqualTo("rw-------");
        FolderSwap.replaceFile(state.resolve("running.json"), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(rights(state.resolve("running.json"))).isEqualTo("rw-------");
        assertThat(rights(LeastRights.file(state.resolve("fresh.log")))).isEqualTo("rw-------");
    }

    @Test
    void rights_are_taken_away_and_never_given() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "1");
        give(file, "rwxrwxrwx");
        LeastRights.narrow(file);
        assertThat(rights(file)).isEqualTo("rw-r-----");
        give(file, "r--------");
        LeastRights.narrow(file);
        assertThat(rights(file)).isEqualTo("r--------");
    }

    @Test
    void a_published_folder_is_narrowed_before_anybody_can_see_it() throws IOException {
        Path partial = Files.createDirectories(folder.resolve(".run.partial/data"));
        Path table = Files.writeString(partial.resolve("table.csv"), "1");
        give(partial, "rwxrwxrwx");
        give(table, "rw-rw-rw-");
        FolderSwap.publish(folder.resolve(".run.partial"), folder.resolve("run"));
        assertThat(rights(folder.resolve("run/data"))).isEqualTo("rwxr-x---");
        assertThat(rights(folder.resolve("run/data/table.csv"))).isEqualTo("rw-r-----");
    }

    @Test
    void links_and_what_they_point_at_are_left_alone() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "1");
        give(elsewhere, "rw-rw-rw-");
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), elsewhere);
        LeastRights.narrowAll(tree);
        assertThat(rights(elsewhere)).isEqualTo("rw-rw-rw-");
    }
}
