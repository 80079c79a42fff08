package org.everyonecounts.jobs.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunInputs;
import org.everyonecounts.jobs.runs.RunTable;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.drivers.Attribution;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.AllocationTables;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.jspecify.annotations.Nullable;

/** Compares two runs from their folders alone. */
public final class Comparison {
    private static final String TABLE = "distance_from_target";
    private static final int MOST = 10;

    private final PublishedRun before;
    private final PublishedRun after;
    private final Attribution attribution;
    private final @Nullable String level;

    /** @param level the level to show; null for the headline's, and every level in the drivers */
    public Comparison(PublishedRun before, PublishedRun after, Attribution attribution, @Nullable String level) {
        this.before = before;
        this.after = after;
        this.attribution = attribution;
        this.level = level;
    }

    /** @throws Fault exit 2 for an unknown level, exit 5 where a run has no figures, exit 3 where a folder is damaged */
    public RunComparison compare() throws IOException {
        RunRecord then = new RunRecord(before);
        RunRecord now = new RunRecord(after);
        Geography geography = new RunInputs(after).geography();
        if (level != null && !geography.levels().contains(level)) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            "level \"" + level + "\" is not known",
                            "A level is one of the run's",
                            Nearest.advice(level, geography.levels())));
        }
        List<String> notes = new ArrayList<>();
        List<Compared> compared = compared(notes);
        List<TableChange> tables = tables();
        boolean moved = tables.stream().anyMatch(table -> table.table().equals(TABLE));
        return new RunComparison(
                before.id(),
                after.id(),
                Change.between(then.inputs(), now.inputs()),
                Change.between(then.settings(), now.settings()),
                Change.between(then.schemes(), now.schemes()),
                Change.between(then.assumptions(), now.assumptions()),
                Change.between(then.software(), now.software()),
                tables,
                compared,
                moved ? moves(compared, geography) : List.of(),
                moved ? drivers(compared, geography, notes) : List.of(),
                notes);
    }

    /** Schemes of both runs, each with the latest period that each run shows. */
    private List<Compared> compared(List<String> notes) {
        Map<String, String> then = before.latestPeriods();
        Map<String, String> now = after.latestPeriods();
        Set<String> schemes = new LinkedHashSet<>(now.keySet());
        schemes.addAll(then.keySet());
        List<Compared> compared = new ArrayList<>();
        for (String scheme : schemes) {
            String old = then.get(scheme);
            String fresh = now.get(scheme);
            if (old == null || fresh == null) {
                notes.add("Only run " + (old == null ? after : before).id() + " has scheme " + scheme + ".");
                continue;
            }
            compared.add(new Compared(scheme, old, fresh));
            if (!old.equals(fresh)) {
                notes.add("Scheme " + scheme + ": the latest period shown is " + old + " in the first run and " + fresh
                        + " in the second; these are compared.");
            }
        }
        return compared;
    }

    private List<TableChange> tables() throws IOException {
        Set<String> names = new LinkedHashSet<>(after.tables());
        names.addAll(before.tables());
        // What a run says about a third one is no figure of either.
        names.remove(AllocationTables.REVISIONS.name());
        List<TableChange> changes = new ArrayList<>();
        for (String name : names) {
            TableChange change = TableChange.between(name, before.table(name), after.table(name));
            if (!change.isNone()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private List<TargetMove> moves(List<Compared> compared, Geography geography) throws IOException {
        RunTable then = before.table(TABLE);
        RunTable now = after.table(TABLE);
        List<TargetMove> moves = new ArrayList<>();
        for (Compared one : compared) {
            String shown = level != null ? level : finest(now, one, geography);
            TargetMoves.of(then, now, one, shown).stream().limit(MOST).forEach(moves::add);
        }
        return moves;
    }

    /** The headline's level where the second run reports it for the scheme, else the finest that it reports. */
    private String finest(RunTable table, Compared one, Geography geography) {
        Set<String> reported = new LinkedHashSet<>();
        for (List<String> row : table.rows()) {
            if (table.matches(row, "scheme", one.scheme(), "period", one.periodAfter())) {
                reported.add(table.cell(row, "level"));
            }
        }
        if (reported.contains(after.headlineLevel())) {
            return after.headlineLevel();
        }
        return geography.levels().stream()
                .filter(reported::contains)
                .reduce((coarser, finer) -> finer)
                .orElse(geography.nationLevel());
    }

    private List<WaterfallRow> drivers(List<Compared> compared, Geography geography, List<String> notes)
            throws IOException {
        RunDrivers drivers = new RunDrivers(before.id(), after.id(), geography, attribution);
        Collection<String> levels = level == null ? geography.levels() : List.of(level);
        Map<String, SchemeSource> then = before.schemes();
        Map<String, SchemeSource> now = after.schemes();
        List<WaterfallRow> rows = new ArrayList<>();
        for (Compared one : compared) {
            SchemeSource old = then.get(one.scheme());
            SchemeSource fresh = now.get(one.scheme());
            if (old == null || fresh == null) {
                throw new IllegalStateException("scheme " + one.scheme() + " was compared and is not there");
            }
            SchemeInputs opening = new RunInputs(before).of(old.scheme(), one.periodBefore());
            SchemeInputs closing = new RunInputs(after).of(fresh.scheme(), one.periodAfter());
            if (drivers.comparable(opening, closing)) {
                rows.addAll(drivers.rows(opening, closing, levels));
            } else {
                notes.add("Scheme " + one.scheme() + ": no area has a target in both runs, so there are no drivers.");
            }
        }
        return rows;
    }
}
