package org.everyonecounts.jobs.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.models.release.ChangeSincePublished;

/** The command that deals with a run that did not pass, as it would be typed: approve it, look at the input, or run again. */
public final class NextCommand {
    private static final String PROGRAM = "everyone-counts ";
    private static final String DATA = "--data";
    private static final String APPROVE = "--approve";
    private static final Pattern PLAIN = Pattern.compile("[\\w./:=,@%+-]+");

    private NextCommand() {}

    /** What to do about a finished run; empty where there is nothing to do. */
    public static String of(RunSummary run) {
        if (run.isPublished()) {
            return "";
        }
        if (isWaitingForApproval(run)) {
            return approving(run.args());
        }
        boolean input = run.exitCode() == ExitCode.CONTRACT.code() || run.exitCode() == ExitCode.HELD.code();
        if (input) {
            return PROGRAM + words(validate(run.args()));
        }
        return run.exitCode() == ExitCode.USAGE.code() ? PROGRAM + "run --help" : PROGRAM + words(run.args());
    }

    /**
     * The command of a held run with an approval that is to be signed.
     *
     * @param args the command line of the held run
     */
    public static String approving(List<String> args) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).equals(APPROVE)) {
                i++;
            } else if (!args.get(i).startsWith(APPROVE + "=")) {
                kept.add(args.get(i));
            }
        }
        return PROGRAM + words(kept) + " " + APPROVE + " \"who: why\"";
    }

    /** True where nothing but changes against what was published before holds the run. */
    public static boolean isWaitingForApproval(RunSummary run) {
        return run.exitCode() == ExitCode.HELD.code() && areReleasable(run.failedGates());
    }

    /** @param gates the failed gates, each beginning with the id of its check */
    public static boolean areReleasable(Collection<String> gates) {
        return !gates.isEmpty() && gates.stream().allMatch(gate -> gate.startsWith(ChangeSincePublished.CHECKS));
    }

    private static List<String> validate(List<String> args) {
        List<String> words = new ArrayList<>(List.of("validate"));
        for (int i = 0; i < args.size(); i++) {
            String word = args.get(i);
            if (word.startsWith(DATA + "=")) {
                words.add(word);
            } else if (word.equals(DATA) && i + 1 < args.size()) {
                words.add(word);
                words.add(args.get(i + 1));
            }
        }
        return words;
    }

    private static String words(List<String> args) {
        return args.stream().map(NextCommand::quoted).collect(Collectors.joining(" "));
    }

    /** As a shell reads it back. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
