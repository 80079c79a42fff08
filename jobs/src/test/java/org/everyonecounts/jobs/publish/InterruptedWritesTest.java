package org.everyonecounts.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedWritesTest {
    private static final String RUN = "20261123T010000Z_0123abcd";

    @TempDir
    Path folder;

    private Path report(String name, String content) throws IOException {
        Path report = Files.createDirectories(folder.resolve("latest").resolve(name));
        Files.writeString(report.resolve("STATUS"), content);
        return report;
    }

    @Test
    void a_report_put_aside_by_a_run_that_lost_its_power_gets_its_name_back() throws IOException {
        report("." + RUN + ".replaced", "old");
        report("." + RUN + ".partial", "new, whole, but without its name");
        OutputFolder out = new OutputFolder(folder);
        assertThat(InterruptedWrites.clear(out))
                .containsExactly("put back latest/" + RUN, "deleted latest/." + RUN + ".partial");
        assertThat(folder.resolve("latest").resolve(RUN).resolve("STATUS")).hasContent("old");
        assertThat(InterruptedWrites.clear(out)).isEmpty();
    }

    @Test
    void a_report_put_aside_is_deleted_where_the_new_one_has_its_name() throws IOException {
        report("." + RUN + ".replaced", "old");
        Path now = report(RUN, "new");
        assertThat(InterruptedWrites.clear(new OutputFolder(folder)))
                .containsExactly("deleted latest/." + RUN + ".replaced");
        assertThat(now.resolve("STATUS")).hasContent("new");
    }

    @Test
    void files_half_written_beside_their_place_are_deleted_and_finished_ones_stay() throws IOException {
        Path state = Files.createDirectories(folder.resolve(".state"));
        Files.writeString(folder.resolve(".latest.json.new"), "{\"run");
        Files.writeString(state.resolve(".running.json.new"), "");
        Files.writeString(folder.resolve("latest.json"), "{}");
        assertThat(InterruptedWrites.clear(new OutputFolder(folder))).hasSize(2);
        assertThat(folder.resolve("latest.json")).exists();
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void an_empty_or_absent_folder_has_nothing_to_clear() throws IOException {
        assertThat(InterruptedWrites.clear(new OutputFolder(folder))).isEmpty();
        assertThat(InterruptedWrites.clear(new OutputFolder(folder.resolve("absent"))))
                .isEmpty();
    }
}
