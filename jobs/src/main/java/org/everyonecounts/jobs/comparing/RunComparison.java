package org.everyonecounts.jobs.comparing;

import java.util.List;
import org.everyonecounts.models.exchange.WaterfallRow;

/**
 * What differs between two runs.
 *
 * @param inputs input files, by path
 * @param settings settings that change what is published
 * @param schemes keys of the schemes
 * @param assumptions judgements and who signed them
 * @param software versions, seed and replicates
 * @param tables output tables with a difference, in output order
 * @param compared schemes of both runs
 * @param moves areas whose target moved most, by scheme
 * @param drivers what moved the target of each area, every level asked for; from and to are the run ids
 * @param notes what could not be compared, sentences
 */
public record RunComparison(
        String before,
        String after,
        List<Change> inputs,
        List<Change> settings,
        List<Change> schemes,
        List<Change> assumptions,
        List<Change> software,
        List<TableChange> tables,
        List<Compared> compared,
        List<TargetMove> moves,
        List<WaterfallRow> drivers,
        List<String> notes) {
    public RunComparison {
        inputs = List.copyOf(inputs);
        settings = List.copyOf(settings);
        schemes = List.copyOf(schemes);
        assumptions = List.copyOf(assumptions);
        software = List.copyOf(software);
        tables = List.copyOf(tables);
        compared = List.copyOf(compared);
        moves = List.copyOf(moves);
        drivers = List.copyOf(drivers);
        notes = List.copyOf(notes);
    }

    /** True where neither what went in nor what came out differs. */
    public boolean isNone() {
        return inputs.isEmpty()
                && settings.isEmpty()
                && schemes.isEmpty()
                && assumptions.isEmpty()
                && software.isEmpty()
                && tables.isEmpty();
    }
}
