package org.everyonecounts.reports.accessibility.check;

import java.util.List;
import org.everyonecounts.reports.accessibility.xlsx.Workbook;

/** One check of the checklist. It has no state; a new one is a class that is added to the {@link Catalogue}. */
public abstract class Check {
    private final String id;
    private final Importance importance;
    private final String asks;
    private final String mend;

    /**
     * @param id id in the checklist, such as {@code S2}
     * @param asks what a workbook must be like to pass
     * @param mend what to do when it does not
     */
    Check(String id, Importance importance, String asks, String mend) {
        this.id = id;
        this.importance = importance;
        this.asks = asks;
        this.mend = mend;
    }

    public final String id() {
        return id;
    }

    public final Importance importance() {
        return importance;
    }

    /** What a workbook must be like to pass, one sentence without its full stop. */
    public final String asks() {
        return asks;
    }

    /** How to mend a workbook that fails, one sentence without its full stop. */
    public final String mend() {
        return mend;
    }

    /** Whether workbooks of a profile have to pass it. */
    public boolean isAskedOf(Profile profile) {
        return true;
    }

    /** Everything in a workbook that fails this check; empty when it passes. */
    public final List<Finding> findings(Workbook workbook) {
        Findings findings = new Findings(this);
        look(workbook, findings);
        return List.copyOf(findings.list());
    }

    abstract void look(Workbook workbook, Findings findings);
}
