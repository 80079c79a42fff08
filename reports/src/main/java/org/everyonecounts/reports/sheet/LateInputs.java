package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.everyonecounts.models.exchange.LateInput;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** What cover and board page say of inputs that were late: of the headline scheme in full, of other schemes their names. */
public final class LateInputs {
    private final ReportedRun run;

    public LateInputs(ReportedRun run) {
        this.run = run;
    }

    /** The inputs of the headline scheme that were late, each series by itself. */
    public List<LateInput> ofHeadline() {
        return run.facts().late().stream()
                .filter(input -> input.schemes().contains(run.facts().headlineScheme()))
                .toList();
    }

    /** Sentences of the cover; none where nothing was late. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        grouped().values().forEach(inputs -> sentences.add(sentence(inputs)));
        Set<String> others = new LinkedHashSet<>();
        run.facts().late().forEach(input -> others.addAll(input.schemes()));
        others.remove(run.facts().headlineScheme());
        if (!others.isEmpty()) {
            sentences.add(Template.LATE_OTHER_SCHEMES.with(Map.of("schemes", InWords.list(List.copyOf(others)))));
        }
        return sentences;
    }

    /** Series of one input that were late in the same way are one line. */
    private Map<List<Object>, List<LateInput>> grouped() {
        Map<List<Object>, List<LateInput>> groups = new LinkedHashMap<>();
        for (LateInput input : ofHeadline()) {
            List<Object> same = List.of(
                    input.kind(),
                    input.input(),
                    input.period(),
                    input.from(),
                    input.areas(),
                    input.people().toString());
            groups.computeIfAbsent(same, key -> new ArrayList<>()).add(input);
        }
        return groups;
    }

    private static String sentence(List<LateInput> inputs) {
        LateInput first = inputs.get(0);
        return first.kind() == LateInput.Kind.CARRIED ? carried(first) : leftOut(first);
    }

    private static String carried(LateInput input) {
        String carried = Template.LATE_CARRIED_INPUT.with(
                Map.of("input", input.input(), "from", input.from(), "period", input.period()));
        if (input.areas() == 0) {
            return Template.LATE_CARRIED_MONEY.with(Map.of("period", input.period(), "inputs", carried));
        }
        return isKnown(input.people())
                ? Template.LATE_CARRIED.with(Map.of("areas", areas(input), "inputs", carried, "people", people(input)))
                : Template.LATE_CARRIED_PEOPLE_UNKNOWN.with(Map.of("areas", areas(input), "inputs", carried));
    }

    private static String leftOut(LateInput input) {
        return isKnown(input.people())
                ? Template.LATE_LEFT_OUT.with(Map.of(
                        "areas", areas(input),
                        "input", input.input(),
                        "period", input.period(),
                        "people", people(input)))
                : Template.LATE_LEFT_OUT_PEOPLE_UNKNOWN.with(
                        Map.of("areas", areas(input), "input", input.input(), "period", input.period()));
    }

    /** What a board is told is not known; none where nothing was late. */
    public List<String> unknown() {
        return grouped().values().stream()
                .map(inputs -> unknown(inputs.get(0)))
                .distinct()
                .toList();
    }

    private static String unknown(LateInput input) {
        if (input.kind() == LateInput.Kind.LEFT_OUT) {
            return Template.BOARD_UNKNOWN_LEFT_OUT.with(
                    Map.of("areas", areas(input), "input", input.input(), "period", input.period()));
        }
        return input.areas() == 0
                ? Template.BOARD_UNKNOWN_CARRIED_MONEY.with(Map.of("period", input.period(), "from", input.from()))
                : Template.BOARD_UNKNOWN_CARRIED.with(Map.of(
                        "input", input.input(),
                        "period", input.period(),
                        "areas", areas(input),
                        "from", input.from()));
    }

    private static boolean isKnown(Figure people) {
        return people.isNumber();
    }

    private static String areas(LateInput input) {
        return InWords.counted(input.areas(), "area");
    }

    private static String people(LateInput input) {
        return InWords.people(input.people());
    }
}
