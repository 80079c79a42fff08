package org.everyonecounts.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {
    @TempDir
    Path folder;

    private Path folderWith(String name, String content) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name).resolve("inside"));
        Files.writeString(made.resolve("file.txt"), content);
        return folder.resolve(name);
    }

    @Test
    void a_finished_folder_gets_its_name() throws IOException {
        Path target = folder.resolve("report");
        FolderSwap.publish(folderWith(".report.partial", "new"), target);
        assertThat(target.resolve("inside/file.txt")).hasContent("new");
        assertThat(folder).isDirectoryContaining(path -> path.equals(target));
        assertThat(folder.resolve(".report.partial")).doesNotExist();
    }

    @Test
    void an_earlier_attempt_is_replaced_whole() throws IOException {
        Path target = folderWith("report", "old");
        Files.writeString(target.resolve("only-in-old.txt"), "old");
        FolderSwap.publish(folderWith(".report.partial", "new"), target);
        assertThat(target.resolve("inside/file.txt")).hasContent("new");
        assertThat(target.resolve("only-in-old.txt")).doesNotExist();
        assertThat(folder.resolve(".report.replaced")).doesNotExist();
    }

    @Test
    void without_a_finished_folder_the_old_one_stays() throws IOException {
        Path target = folderWith("report", "old");
        assertThatThrownBy(() -> FolderSwap.publish(folder.resolve(".report.partial"), target))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(target.resolve("inside/file.txt")).hasContent("old");
    }

    @Test
    void a_file_is_replaced_in_one_step() throws IOException {
        Path file = folder.resolve("latest.json");
        FolderSwap.replaceFile(file, "one".getBytes(StandardCharsets.UTF_8));
        FolderSwap.replaceFile(file, "two".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("two");
        assertThat(folder.resolve(".latest.json.new")).doesNotExist();
    }

    @Test
    void deleting_removes_links_and_spares_what_they_point_at() throws IOException {
        Path kept = folderWith("kept", "kept");
        Path gone = folderWith("gone", "gone");
        Files.createSymbolicLink(gone.resolve("link"), kept);
        FolderSwap.delete(gone);
        assertThat(gone).doesNotExist();
        assertThat(kept.resolve("inside/file.txt")).hasContent("kept");
        FolderSwap.delete(gone);
    }
}
