package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a data package, as its descriptor says.
 *
 * @param paths files inside the package, with {@code /}, in order
 * @param recordGrain true where rows repeat per key and are summed
 * @param schema the package's own Table Schema, if it gives one
 * @param sheetName worksheet of a workbook; null for {@code sheetNumber}
 * @param sheetNumber worksheet by position, 1 for the first
 */
public record ResourceDescriptor(
        String name,
        List<String> paths,
        boolean recordGrain,
        @Nullable TableSchema schema,
        @Nullable String sheetName,
        int sheetNumber) {
    public ResourceDescriptor {
        paths = List.copyOf(paths);
    }

    /** The layout that we expect; empty for boundaries and resources that we do not know. */
    public Optional<Layout> layout() {
        return Layouts.of(name);
    }
}
