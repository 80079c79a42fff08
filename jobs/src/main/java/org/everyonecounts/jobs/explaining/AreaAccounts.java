package org.everyonecounts.jobs.explaining;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunTable;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.board.AreaAccount;
import org.everyonecounts.reports.board.Fact;
import org.jspecify.annotations.Nullable;

/** Gathers what the folder of a finished run says about one area, for its page. */
public final class AreaAccounts {
    private static final String DISTANCES = "distance_from_target";
    private static final String TRAJECTORY = "trajectory";
    private static final String WATERFALL = "waterfall";

    private final PublishedRun run;

    public AreaAccounts(PublishedRun run) {
        this.run = run;
    }

    /**
     * @param scheme id of a scheme of the run; null for its headline
     * @param period a period of the scheme; null for its latest
     * @throws org.everyonecounts.jobs.contract.Fault as {@link Explainer#explain}, but for an area without figures, whose page says so; exit 2
     *     where the run does not report the level of the area
     */
    public AreaAccount of(String area, @Nullable String scheme, @Nullable String period) throws IOException {
        Explainer explainer = new Explainer(run);
        Explainer.Subject subject = explainer.subject(area, scheme, period);
        Optional<Explained> explained = explainer.explained(subject);
        String level = subject.area().level();
        RunTable table = run.table(DISTANCES);
        List<DistanceRow> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (table.matches(row, "level", level, "scheme", subject.scheme().id())) {
                rows.add(distance(table, row, subject.scheme()));
            }
        }
        String when = subject.inputs().period();
        List<DistanceRow> now =
                rows.stream().filter(row -> row.period().equals(when)).toList();
        DistanceRow own = now.stream()
                .filter(row -> row.areaCode().equals(subject.area().code()))
                .findFirst()
                .orElseThrow(() -> Explainer.usage(
                        "run " + run.id() + " does not report level " + level,
                        "take an area of a level that it reports, or run again with --level " + level));
        Optional<DistanceRow> before = rows.stream()
                .filter(row -> row.areaCode().equals(own.areaCode()))
                .filter(row -> row.period().compareTo(when) < 0)
                .reduce((first, second) -> first.period().compareTo(second.period()) < 0 ? second : first);
        return new AreaAccount(
                subject.scheme(),
                run.manifest().path("area_names").path(level).asString(level.replace('_', ' ')),
                subject.geography().areasAt(subject.geography().nationLevel()).stream()
                        .map(nation -> nation.name())
                        .findFirst()
                        .orElse("the nation"),
                own,
                now,
                before,
                trajectory(own),
                drivers(own),
                explained.map(found -> steps(found.explanation())).orElse(List.of()),
                origin(subject.scheme()));
    }

    private static DistanceRow distance(RunTable table, List<String> row, Scheme scheme) {
        return new DistanceRow(
                table.cell(row, "period"),
                table.cell(row, "level"),
                table.cell(row, "scheme"),
                table.cell(row, "stream"),
                scheme.target(),
                table.cell(row, "area_code"),
                table.cell(row, "area_name"),
                figure(table, row, "population"),
                figure(table, row, "weighted_population"),
                figure(table, row, "need_index"),
                figure(table, row, "target_share"),
                figure(table, row, "target_gbp"),
                figure(table, row, "actual_gbp"),
                figure(table, row, "distance_gbp"),
                figure(table, row, "distance"),
                figure(table, row, "distance_relative"),
                figure(table, row, "distance_lower"),
                figure(table, row, "distance_upper"),
                figure(table, row, "allocation_gbp"),
                figure(table, row, "growth"),
                figure(table, row, "closing_distance"),
                figure(table, row, "actual_per_head"),
                figure(table, row, "actual_per_weighted_head"),
                figure(table, row, "target_per_head"),
                Set.of());
    }

    private static Figure figure(RunTable table, List<String> row, String column) {
        String cell = table.cell(row, column);
        for (Figure state : List.of(Figure.SUPPRESSED, Figure.NOT_AVAILABLE, Figure.NOT_APPLICABLE)) {
            if (state.toString().equals(cell)) {
                return state;
            }
        }
        return Figure.of(new BigDecimal(cell));
    }

    private List<TrajectoryRow> trajectory(DistanceRow own) throws IOException {
        RunTable table = run.table(TRAJECTORY);
        List<TrajectoryRow> years = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (table.matches(row, "level", own.level(), "scheme", own.scheme(), "area_code", own.areaCode())) {
                years.add(new TrajectoryRow(
                        own.level(),
                        own.scheme(),
                        own.stream(),
                        own.areaCode(),
                        table.cell(row, "period"),
                        figure(table, row, "target_gbp"),
                        figure(table, row, "allocation_gbp"),
                        figure(table, row, "distance"),
                        figure(table, row, "years_to_tolerance")));
            }
        }
        return years;
    }

    private List<WaterfallRow> drivers(DistanceRow own) throws IOException {
        RunTable table = run.table(WATERFALL);
        List<WaterfallRow> drivers = new ArrayList<>();
        for (List<String> row : table.rows()) {
            if (table.matches(
                    row,
                    "to",
                    own.period(),
                    "level",
                    own.level(),
                    "scheme",
                    own.scheme(),
                    "area_code",
                    own.areaCode())) {
                drivers.add(new WaterfallRow(
                        table.cell(row, "from"),
                        own.period(),
                        own.level(),
                        own.scheme(),
                        own.stream(),
                        own.areaCode(),
                        table.cell(row, "driver"),
                        figure(table, row, "amount_gbp")));
            }
        }
        return drivers;
    }

    private static List<AreaAccount.Step> steps(Explanation explanation) {
        FormulaText formulas = new FormulaText(explanation);
        return explanation.steps().stream()
                .map(step -> new AreaAccount.Step(
                        step.title(),
                        step.symbol(),
                        step.unit(),
                        step.value(),
                        formulas.symbols(step.expression()),
                        step.words()))
                .toList();
    }

    private AreaAccount.Origin origin(Scheme scheme) throws IOException {
        List<Fact> files = new ArrayList<>();
        for (String path : List.of(
                "data/" + DISTANCES + ".csv",
                "data/scheme_inputs.csv",
                "data/" + TRAJECTORY + ".csv",
                "data/" + WATERFALL + ".csv",
                "meta/areas.csv",
                "meta/schemes/" + scheme.id() + ".yaml")) {
            files.add(new Fact(path, run.hash(path)));
        }
        List<String> attributions = new ArrayList<>();
        run.manifest().path("attributions").forEach(one -> {
            if (one.asString("").endsWith(".")) {
                attributions.add(one.asString(""));
            }
        });
        return new AreaAccount.Origin(
                run.id(),
                run.manifest().path("fingerprint").asString(""),
                run.manifest().at("/versions/everyone-counts").asString(""),
                run.manifest().at("/package/title").asString(""),
                run.manifest().at("/package/date").asString(""),
                files,
                attributions);
    }
}
