package org.everyonecounts.jobs.nightly;

import java.util.List;
import java.util.regex.Pattern;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.release.ChangeSincePublished;

/**
 * That somebody has looked at what changed since the run published last: who, and why it is right. It releases the gates on change
 * ({@code change_…}) and no other.
 *
 * <p>It is an option of one command and never a setting, for a file must not approve tomorrow's night.
 */
public record Approval(String who, String why) {
    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cf}|[\\u2028\\u2029]");

    public Approval {
        if (!isLegal(who) || !isLegal(why)) {
            throw new IllegalArgumentException("an approval must have a name and a reason of 1 to " + LONGEST
                    + " characters each, without control characters");
        }
    }

    /**
     * Reads {@code who: why}; the name ends at the first colon.
     *
     * @throws Fault exit 2 when a part is missing, too long, or has control characters
     */
    public static Approval parse(String text) {
        int colon = text.indexOf(':');
        String who = colon < 0 ? "" : text.substring(0, colon).strip();
        String why = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!isLegal(who) || !isLegal(why)) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "--approve does not say who approves and why",
                            "A change that is let pass is signed: a name, a colon and a reason, each of 1 to " + LONGEST
                                    + " characters without control characters",
                            "write --approve \"who: why\""));
        }
        return new Approval(who, why);
    }

    private static boolean isLegal(String part) {
        return !part.isBlank()
                && part.codePointCount(0, part.length()) <= LONGEST
                && !CONTROL.matcher(part).find();
    }

    /** Both parts, so that no two approvals print alike. */
    String inOneLine() {
        return who.length() + ":" + who + ": " + why;
    }

    /** True where the check is one that an approval releases. */
    static boolean releases(Check check) {
        return check.id().startsWith(ChangeSincePublished.CHECKS)
                && check.severity() == Check.Severity.ERROR
                && check.status() == Check.Status.FAILED;
    }

    /** The checks with those released that failed; with a warning where there was nothing to release. */
    List<Check> applied(List<Check> gates) {
        List<Check> applied = new java.util.ArrayList<>();
        gates.forEach(check -> applied.add(releases(check) ? ChangeSincePublished.approved(check) : check));
        if (gates.stream().noneMatch(Approval::releases)) {
            applied.add(new Check(
                    "approval_unused",
                    Check.Severity.WARNING,
                    Check.Status.FAILED,
                    1,
                    1,
                    "--approve was given, but no gate on changes since the run published last had to be released;"
                            + " leave it out, so that it is there for a night that needs it"));
        }
        return applied;
    }
}
