package org.everyonecounts.models.equity.catalogue;

/** What a measure needs besides a value, and the option that gives it. */
public enum Requirement {
    RANK("--rank", "a column to rank units by"),
    NEED("--need", "the need of each unit"),
    GROUP("--group", "the group of each unit"),
    FACTORS("--factor", "one or more factors"),
    LOWER_BOUND("--bounds", "the least value possible"),
    BOUNDS("--bounds", "the least and the greatest value possible"),
    REFERENCE("--reference", "a reference value, or the label of a unit");

    private final String option;
    private final String meaning;

    Requirement(String option, String meaning) {
        this.option = option;
        this.meaning = meaning;
    }

    public String option() {
        return option;
    }

    public String meaning() {
        return meaning;
    }
}
