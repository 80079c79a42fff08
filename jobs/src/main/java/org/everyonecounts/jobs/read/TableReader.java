package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Layout;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.jspecify.annotations.Nullable;

/** Streams all files of one resource through the checks into a taker; rejected rows go to the sink. */
final class TableReader {
    private final PackageDescriptor descriptor;
    private final ReadSettings settings;
    private final RejectSink sink;
    private final List<String> extraColumns = new ArrayList<>();
    private final TextPool pool = new TextPool();

    TableReader(PackageDescriptor descriptor, ReadSettings settings, RejectSink sink) {
        this.descriptor = descriptor;
        this.settings = settings;
        this.sink = sink;
    }

    /** Columns that nobody expects, each with its file. */
    List<String> extraColumns() {
        return extraColumns;
    }

    /** Reads every row of a resource. */
    Tally read(ResourceDescriptor resource, Layout layout, RowTaker taker, KeyChecks keys) {
        Tally tally = new Tally(resource.paths().size(), sink);
        long most = settings.limits().of(Limit.ROWS);
        long count = 0;
        for (int path = 0; path < resource.paths().size(); path++) {
            String shown = resource.paths().get(path);
            try (RowSource rows = open(resource, shown)) {
                TableBinding table = TableBinding.bind(rows, layout, resource, shown);
                table.extra().forEach(column -> extraColumns.add(shown + ", line 1, column " + column));
                taker.bind(table);
                keys.bind(table);
                while (rows.next()) {
                    if (++count > most) {
                        throw settings.limits()
                                .exceeded(
                                        Limit.ROWS,
                                        "resource " + resource.name() + " has more than " + most + " rows",
                                        shown,
                                        rows.row().line(),
                                        "");
                    }
                    row(rows.row(), path, resource, table, taker, keys, tally);
                }
            }
        }
        return tally;
    }

    private void row(
            Row row,
            int path,
            ResourceDescriptor resource,
            TableBinding table,
            RowTaker taker,
            KeyChecks keys,
            Tally tally) {
        tally.read(path);
        long place = Place.of(path, row.line());
        @Nullable Finding found = table.check(row);
        if (found == null) {
            found = keys.check(row, place);
        }
        if (found == null) {
            found = taker.take(row, place);
        }
        if (found != null) {
            tally.reject(path, 1, found.at(resource.name(), resource.paths().get(path), row.line()));
            taker.refused(row, tally);
        }
    }

    /**
     * Opens one file of a resource.
     *
     * @throws Fault when its form is not known or it cannot be read
     */
    RowSource open(ResourceDescriptor resource, String shown) {
        Row row = new Row(pool);
        if (shown.endsWith(".csv") || shown.endsWith(".csv.gz")) {
            return CsvRows.open(descriptor.file(shown), shown, row, settings);
        }
        if (shown.endsWith(".xlsx")) {
            return XlsxRows.open(descriptor.file(shown), shown, resource, row, settings);
        }
        throw new Fault(
                ExitCode.CONTRACT,
                Problem.of(
                        shown,
                        "the form of this file is not known",
                        "Tables are read from .csv, .csv.gz and .xlsx",
                        "give resource " + resource.name() + " as one of these"));
    }
}
