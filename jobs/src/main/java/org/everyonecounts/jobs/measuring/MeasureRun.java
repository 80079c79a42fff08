package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.equity.catalogue.MeasureResult;
import org.everyonecounts.models.measure.Figure;

/** One call of {@code measure}: reads the table, measures it, and puts the answer into words. */
public final class MeasureRun {
    private MeasureRun() {}

    /**
     * The answer in the form asked for.
     *
     * @throws Fault with exit code 2, 3 or 5, saying what is wrong and how to mend it
     */
    public static String answer(MeasureRequest request) {
        try {
            Answer answer = run(request, Runtime.getRuntime().availableProcessors());
            return switch (request.format()) {
                case TEXT -> AnswerText.of(answer);
                case CSV -> AnswerCsv.of(answer);
                case JSON -> AnswerJson.of(answer);
            };
        } catch (OutOfMemoryError full) {
            throw memoryFull(request, Runtime.getRuntime().maxMemory());
        }
    }

    static Fault memoryFull(MeasureRequest request, long bytes) {
        return new Fault(
                ExitCode.MISSING_OR_BUSY,
                Problem.of(
                        request.shown(),
                        "the table does not fit into the memory of " + (bytes >> 20) + " MB that Java may use",
                        "The columns asked for are held in memory",
                        "run java -Xmx4g -jar jobs/target/everyone-counts.jar measure with the same options, or leave"
                                + " --label out"));
    }

    /** The answer; the number of threads changes nothing in it. */
    static Answer run(MeasureRequest request, int threads) {
        MeasureChoice choice = MeasureChoice.of(request);
        ColumnNames columns = request.columns();
        Range values = Range.between(request.options().bounds());
        Table table = TableReader.read(request.file(), request.shown(), columns.wanted(values), request.limits());
        List<TablePart> parts = TableParts.of(table, request);
        List<ResultRow> rows = new ArrayList<>();
        Interval interval = request.options().interval();
        boolean drawn = interval == Interval.BOOTSTRAP || columns.se() != null;
        List<List<MeasureResult>> results =
                new MeasuringThreads(threads, drawn).results(parts, choice.measures(), request.options());
        boolean limited = interval != Interval.NONE;
        String nowhere = TableParts.rowsInNone(table, columns.by());
        for (int p = 0; p < parts.size(); p++) {
            for (MeasureResult result : results.get(p)) {
                List<String> notes = new ArrayList<>(result.notes());
                if (!nowhere.isEmpty()) {
                    notes.add(nowhere);
                }
                for (MeasureResult.AtConfidence limits : result.limits()) {
                    Figure confidence = limited ? Figure.of(limits.confidence()) : Figure.NOT_APPLICABLE;
                    rows.add(row(parts.get(p), result, limits, confidence, notes));
                }
            }
        }
        return new Answer(request.shown(), columns.by(), Facts.of(request, table, parts), rows, choice.leftOut());
    }

    private static ResultRow row(
            TablePart part,
            MeasureResult result,
            MeasureResult.AtConfidence limits,
            Figure confidence,
            List<String> notes) {
        return new ResultRow(
                result.measure(),
                result.convention(),
                part.by(),
                result.group(),
                result.estimate(),
                result.standardError(),
                limits.lower(),
                limits.upper(),
                confidence,
                result.method().code(),
                result.n(),
                result.excluded(),
                notes);
    }
}
