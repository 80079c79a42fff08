package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the lines of a block of a README in a folder, as somebody does who copies them into a terminal: our own commands in this process, all
 * others by {@code /bin/sh}. A remark after {@code #} is left out; {@code # exit 1} says how a command is meant to end.
 */
final class ReadmeShell {
    private static final String PROGRAM = "./everyone-counts ";
    private static final Pattern REMARK = Pattern.compile("\\s+#(.*)$");
    private static final Pattern EXIT = Pattern.compile("exit (\\d+)");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private final Path folder;
    private final Terminal terminal;

    ReadmeShell(Path folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Runs the block and gives what each of our own commands answered, in order. */
    List<Terminal.Answer> run(String block) throws IOException {
        List<Terminal.Answer> answers = new ArrayList<>();
        for (String line : block.lines().toList()) {
            Matcher remark = REMARK.matcher(line);
            String said = remark.find() ? remark.group(1) : "";
            String command = said.isEmpty() ? line : line.substring(0, remark.start());
            Matcher exit = EXIT.matcher(said);
            int meant = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
            int ended;
            if (command.startsWith(PROGRAM)) {
                Terminal.Answer answer = terminal.type(words(command.substring(PROGRAM.length())));
                answers.add(answer);
                ended = answer.exitCode();
            } else {
                ended = shell(command);
            }
            if (ended != meant) {
                throw new AssertionError("exit " + ended + " of: " + line
                        + (answers.isEmpty() ? "" : "\n" + answers.get(answers.size() - 1)));
            }
        }
        return answers;
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group().replaceAll("[\"']", ""));
        }
        return words.toArray(String[]::new);
    }

    private int shell(String command) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
