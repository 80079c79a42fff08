package org.everyonecounts.jobs.backfill;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.area.FinancialYear;

/**
 * Years from one to another, both included, oldest first. {@code 2014/15} to {@code 2016/17} is three financial years, {@code 2019} to
 * {@code 2020} two calendar years; from a year to itself is one.
 */
public record Years(List<String> labels) {
    /** More would be a slip of the finger: no package of this kind goes back further. */
    private static final int MOST = 100;

    public Years {
        labels = List.copyOf(labels);
    }

    /**
     * @param from such as {@code 2014/15}, {@code 2014-15} or {@code 2014}
     * @param to in the same form, not earlier
     * @throws Fault exit 2 when the words are no such years
     */
    public static Years between(String from, String to) {
        String first = year("--from", from);
        String last = year("--to", to);
        if (first.length() != last.length()) {
            throw wrong(
                    "--from " + from + " and --to " + to + " are of two kinds",
                    "Financial and calendar years do not follow one another",
                    "write both as 2014/15, or both as 2014");
        }
        if (first.compareTo(last) > 0) {
            throw wrong(
                    "--from " + from + " is after --to " + to,
                    "A backfill goes from the oldest year to the newest",
                    "write --from " + to + " --to " + from);
        }
        List<String> labels = new ArrayList<>();
        for (String year = first; year.compareTo(last) <= 0; year = FinancialYear.plus(year, 1)) {
            labels.add(year);
            if (labels.size() > MOST) {
                throw wrong(
                        "from " + from + " to " + to + " is more than " + MOST + " years",
                        "Each year is a run of its own",
                        "check the years");
            }
        }
        return new Years(labels);
    }

    private static String year(String option, String given) {
        String year = given.strip().replace('-', '/');
        boolean legal = year.matches("\\d{4}|\\d{4}/\\d{2}")
                && FinancialYear.plus(year, 0).equals(year);
        if (!legal) {
            throw wrong(
                    option + " is \"" + given + "\"",
                    "A backfill takes financial years such as 2021/22 or 2021-22, or calendar years such as 2021",
                    "correct " + option);
        }
        return year;
    }

    private static Fault wrong(String what, String why, String fix) {
        return new Fault(ExitCode.USAGE, Problem.of(what, why, fix));
    }
}
