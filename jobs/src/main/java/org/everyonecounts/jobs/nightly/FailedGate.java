package org.everyonecounts.jobs.nightly;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.runs.NextCommand;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.release.ChangeSincePublished;

/** Says why a gate failed: the check, which names the place of the first rejected row, and what is wrong with that row. */
final class FailedGate {
    private FailedGate() {}

    /** One problem for each check that holds the run. */
    static List<Problem> problems(Reckoning reckoning) {
        List<Reject> rejects = reckoning.evidence().rejects();
        return reckoning.failedGates().stream()
                .map(check -> check.id().startsWith(ChangeSincePublished.CHECKS)
                        ? change(check, reckoning.plan().args())
                        : problem(check, rejects))
                .toList();
    }

    private static Problem change(Check check, List<String> args) {
        return Problem.of(
                check.id() + ": " + withoutStop(ChangeSincePublished.withoutAdvice(check.message())),
                "Nothing is published until somebody has looked",
                "correct the data, or approve the change: " + NextCommand.approving(args));
    }

    private static Problem problem(Check check, List<Reject> rejects) {
        String what = check.id() + ": " + withoutStop(check.message());
        return firstReject(check, rejects)
                .map(reject ->
                        Problem.of(what, "That row: " + withoutStop(reject.message()), withoutStop(reject.fix())))
                .orElseGet(() -> Problem.of(what, "", "correct the data, or the gate in the settings"));
    }

    /** The first rejected row of the resource that a check such as {@code rejected_rows.population} is about. */
    private static Optional<Reject> firstReject(Check check, List<Reject> rejects) {
        if (!check.id().startsWith("rejected_")) {
            return Optional.empty();
        }
        String resource = check.id().substring(check.id().indexOf('.') + 1);
        return rejects.stream()
                .filter(reject -> !check.id().contains(".") || reject.resource().equals(resource))
                .findFirst();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
