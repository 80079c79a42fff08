package org.everyonecounts.jobs.measuring;

import java.util.List;
import org.everyonecounts.jobs.contract.Fault;

/** Options that cannot be meant together, or that mean nothing without another. */
final class Contradictions {
    private static final List<String> SLOPES = List.of("sii", "rii", "rii_mean");
    private static final List<String> INTERVALS = List.of("--replicates", "--seed", "--confidence", "--standard-error");

    private Contradictions() {}

    /** Refuses the first contradiction, with exit code 2. */
    static void check(GivenOptions given) {
        boolean ratio = given.has("--numerator") || given.has("--denominator");
        if (given.has("--value") && ratio) {
            throw contradiction(
                    "--value and " + (given.has("--numerator") ? "--numerator" : "--denominator") + " are both given",
                    "The value is one column or the ratio of two",
                    "give --value COL, or --numerator COL --denominator COL");
        }
        if (!given.has("--value") && !(given.has("--numerator") && given.has("--denominator"))) {
            throw contradiction(
                    ratio
                            ? (given.has("--numerator") ? "--denominator" : "--numerator") + " is missing"
                            : "no value is named",
                    "The value is one column or the ratio of two",
                    "give --value COL, or --numerator COL --denominator COL");
        }
        needs(given, "--rank-from", "--rank");
        needs(given, "--worst-off", "--rank");
        if (given.one("--interval").filter("none"::equals).isPresent()) {
            for (String option : INTERVALS) {
                if (given.has(option)) {
                    throw contradiction(
                            option + " is given with --interval none",
                            option + " says how limits are made, and none asks for no limits",
                            "leave one of them out");
                }
            }
        }
        if (given.has("--replicates")
                && given.one("--interval").filter("bootstrap"::equals).isEmpty()) {
            throw contradiction(
                    "--replicates is given without --interval bootstrap",
                    "Replicates are drawn for bootstrap limits only",
                    "add --interval bootstrap, or leave --replicates out");
        }
    }

    /**
     * Refuses an option that rules none of the measures asked for, with exit code 2.
     *
     * @param measures names of measures; empty for all
     */
    static void check(GivenOptions given, List<String> measures) {
        boolean slopes =
                measures.isEmpty() ? given.has("--rank") : measures.stream().anyMatch(SLOPES::contains);
        if (given.has("--convention") && !slopes) {
            throw contradiction(
                    "--convention " + given.all("--convention").get(0) + " is given and no measure follows it",
                    "It rules " + String.join(", ", SLOPES)
                            + " only, which need --rank; --standard-error rules the rest",
                    "ask for one of " + String.join(", ", SLOPES) + ", or leave --convention out");
        }
        if (given.has("--standard-error") && !measures.isEmpty() && SLOPES.containsAll(measures)) {
            throw contradiction(
                    "--standard-error " + given.all("--standard-error").get(0) + " is given and no measure follows it",
                    "The limits of " + String.join(", ", SLOPES) + " are ruled by --convention",
                    "choose a --convention, or leave --standard-error out");
        }
    }

    private static void needs(GivenOptions given, String option, String other) {
        if (given.has(option) && !given.has(other)) {
            throw contradiction(
                    option + " is given without " + other,
                    option + " says how the column named by " + other + " is read",
                    "add " + other + " COL, or leave " + option + " out");
        }
    }

    private static Fault contradiction(String what, String why, String fix) {
        return GivenOptions.misuse(what, why, fix);
    }
}
