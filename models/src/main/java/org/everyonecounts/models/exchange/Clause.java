package org.everyonecounts.models.exchange;

/** The four clauses of the value "everyone counts", each a family of indicators. */
public enum Clause {
    BENEFIT("benefit", "maximise the benefits we obtain from NHS resources"),
    FAIRNESS("fairness", "distributed fairly to those most in need"),
    NO_ONE_DISADVANTAGED("no_one_disadvantaged", "nobody should be discriminated or disadvantaged"),
    EVERYONE_COUNTED("everyone_counted", "equal respect and importance");

    private final String code;
    private final String words;

    Clause(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    /** The words of the value that this clause answers. */
    public String words() {
        return words;
    }
}
