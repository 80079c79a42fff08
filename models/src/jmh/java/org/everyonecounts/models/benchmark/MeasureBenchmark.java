package org.everyonecounts.models.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.models.equity.catalogue.Catalogue;
import org.everyonecounts.models.equity.catalogue.Category;
import org.everyonecounts.models.equity.catalogue.Measure;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureResult;
import org.everyonecounts.models.equity.catalogue.Measurement;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.equity.catalogue.UnitTableBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds to build a table of areas and to take measures on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 2)
public class MeasureBenchmark {
    @Param({"33000", "1000000"})
    private int areas;

    private BenchmarkAreas columns = new BenchmarkAreas(0);
    private UnitTable table = new UnitTableBuilder(new double[0]).build();
    private List<Measure> everything = List.of();

    @Setup
    public void generate() {
        columns = new BenchmarkAreas(areas);
        table = build();
        everything = Catalogue.all(table, MeasureOptions.defaults()).measures();
    }

    @Benchmark
    public UnitTable build() {
        return new UnitTableBuilder(columns.income)
                .weight(columns.people)
                .rank(columns.deprivation, false)
                .build();
    }

    @Benchmark
    public List<MeasureResult> concentrationIndex() {
        return Measurement.run(table, List.of(Catalogue.parse("ci")), MeasureOptions.defaults());
    }

    @Benchmark
    public List<MeasureResult> everyMeasure() {
        return Measurement.run(table, everything, MeasureOptions.defaults());
    }

    @Benchmark
    public int everyMeasureByBoard() {
        Map<String, UnitTable> parts = new UnitTableBuilder(columns.income)
                .weight(columns.people)
                .rank(columns.deprivation, false)
                .buildBy(Category.of(columns.board));
        int results = 0;
        for (UnitTable part : parts.values()) {
            results +=
                    Measurement.run(part, everything, MeasureOptions.defaults()).size();
        }
        return results;
    }
}
