package org.everyonecounts.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and the answer shown in the section "measure" of {@code jobs/README.md}. */
class MeasureReadmeTest {
    @TempDir
    Path folder;

    @Test
    void the_commands_work_as_shown_and_the_first_gives_the_answer_shown() throws IOException {
        FolderContent.copy(ProjectFolders.sampleData(), folder.resolve("sample-data"));
        String section = section();
        List<String> answers = new ArrayList<>();
        for (String block : blocks(section, "sh")) {
            if (block.contains("mvn")) {
                continue;
            }
            Iterator<String> lines = block.lines().iterator();
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("cat > ")) {
                    write(line, lines);
                } else {
                    answers.add(run(line));
                }
            }
        }
        assertThat(answers).hasSize(6).doesNotContain("");
        assertThat(answers.get(0)).isEqualTo(blocks(section, "text").get(0));
    }

    private static String section() throws IOException {
        String readme = Files.readString(ProjectFolders.root().resolve("jobs/README.md"));
        int from = readme.indexOf("\n## measure");
        return readme.substring(from, readme.indexOf("\n## ", from + 1));
    }

    private static List<String> blocks(String section, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(section);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private void write(String line, Iterator<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String next = lines.next(); !next.equals("END"); next = lines.next()) {
            text.append(next).append('\n');
        }
        Files.writeString(folder.resolve(line.split(" ", -1)[2]), text);
    }

    private String run(String line) {
        assertThat(line).startsWith("./everyone-counts measure ");
        String[] words = line.split(" +", -1);
        TypedCommand answer = TypedCommand.run(folder, Arrays.copyOfRange(words, 1, words.length));
        assertThat(answer.exitCode()).as(line + "\n" + answer.err()).isZero();
        return answer.out();
    }
}
