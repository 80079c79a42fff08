package org.everyonecounts.models.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.everyonecounts.models.equity.catalogue.Catalogue;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.equity.catalogue.MeasureResult;
import org.everyonecounts.models.equity.catalogue.Measurement;
import org.everyonecounts.models.equity.catalogue.UnitTable;
import org.everyonecounts.models.equity.catalogue.UnitTableBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds for 1,000 replicates of the concentration index on 33,000 areas. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 2)
public class BootstrapBenchmark {
    private final BenchmarkAreas columns = new BenchmarkAreas(33_000);
    private final UnitTable table = new UnitTableBuilder(columns.rate)
            .weight(columns.people)
            .rank(columns.deprivation, false)
            .build();

    @Benchmark
    public List<MeasureResult> thousandReplicates() {
        MeasureOptions options =
                MeasureOptions.defaults().with(Interval.BOOTSTRAP).withReplicates(1_000);
        return Measurement.run(table, List.of(Catalogue.parse("ci")), options);
    }
}
