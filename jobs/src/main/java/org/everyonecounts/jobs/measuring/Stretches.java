package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;

/** Joins the stretches of a table in their order, or tells what is wrong with them. */
final class Stretches {
    private Stretches() {}

    /**
     * The table.
     *
     * @param linesBefore lines of the file before the first stretch
     */
    static Table joined(
            String file, List<String> header, List<ColumnWanted> wanted, List<Stretch> stretches, int linesBefore) {
        requireSound(file, stretches, linesBefore);
        Map<String, NumberColumn> numbers = new HashMap<>();
        Map<String, TextColumn> texts = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            List<NumberSink> numberSinks = new ArrayList<>();
            List<TextSink> textSinks = new ArrayList<>();
            for (Stretch stretch : stretches) {
                if (stretch.sink(i) instanceof NumberSink sink) {
                    numberSinks.add(sink);
                } else if (stretch.sink(i) instanceof TextSink sink) {
                    textSinks.add(sink);
                }
            }
            switch (wanted.get(i).kind()) {
                case NUMBER -> numbers.put(wanted.get(i).name(), NumberColumn.joined(numberSinks));
                case TEXT -> texts.put(wanted.get(i).name(), TextColumn.joined(textSinks));
                case LABEL -> texts.putIfAbsent(wanted.get(i).name(), TextColumn.labels(textSinks));
            }
        }
        int rows =
                stretches.stream().mapToInt(stretch -> stretch.sink(0).size()).sum();
        if (rows == 0) {
            throw HeaderRow.noRows(file);
        }
        return new Table(file, rows, header, numbers, texts);
    }

    private static void requireSound(String file, List<Stretch> stretches, int linesBefore) {
        List<Problem> told = new ArrayList<>();
        long count = 0;
        long lines = linesBefore;
        for (Stretch stretch : stretches) {
            for (Problem problem : stretch.faults().told(lines)) {
                if (told.size() < CellFaults.TOLD) {
                    told.add(problem);
                }
            }
            count += stretch.faults().count();
            lines += stretch.lines();
        }
        if (count > told.size()) {
            told.add(Problem.of(
                    file,
                    count - told.size() + " more mistakes are not listed",
                    "The first " + told.size() + " are told in full",
                    "correct these and try again"));
        }
        if (!told.isEmpty()) {
            throw new Fault(ExitCode.CONTRACT, told);
        }
    }
}
