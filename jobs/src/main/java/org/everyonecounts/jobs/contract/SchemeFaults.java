package org.everyonecounts.jobs.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong in one scheme, each fault with the line of its key. */
final class SchemeFaults {
    /** Largest distance from 1 of weights that must sum to 1. */
    private static final BigDecimal SLACK = new BigDecimal("1e-9");

    private final LocatedDocument document;
    private final String shown;
    private final List<Problem> problems = new ArrayList<>();

    SchemeFaults(LocatedDocument document, String shown) {
        this.document = document;
        this.shown = shown;
    }

    /** Everything found so far. */
    List<Problem> problems() {
        return problems;
    }

    /** True when nothing was found since there were {@code before} problems. */
    boolean noneSince(int before) {
        return problems.size() == before;
    }

    void add(String pointer, String what, String why, String fix) {
        problems.add(Problem.at(shown, document.at(pointer), what, why, fix));
    }

    /** Weights or shares must sum to 1 within 1e-9; sums are decimal, so that 0.1 + 0.2 is 0.3. */
    void mustBeOne(BigDecimal sum, String pointer, String what) {
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0) {
            add(
                    pointer,
                    "the " + what + " sum to " + sum.toPlainString(),
                    "They must sum to 1 within 0.000000001",
                    "change them so that they sum to 1");
        }
    }

    /** A key of the entries of a list must not hold the same name twice. */
    void unique(JsonNode list, String pointer, String key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String name = list.path(i).path(key).asString();
            if (!seen.add(name)) {
                add(
                        pointer + "/" + i + "/" + key,
                        "\"" + name + "\" is given twice",
                        "A name stands once in a list",
                        "join the two entries");
            }
        }
    }
}
