package org.everyonecounts.reports.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/** A table of made-up areas, as long and wide as wanted and the same on every machine, put together as the sheets do. */
public final class MadeUpTable {
    private static final int OTHERS = 4;

    private MadeUpTable() {}

    private record Area(int number, List<Figure> figures) {
        String code() {
            return String.format(java.util.Locale.ROOT, "E010%05d", number);
        }

        Set<Flag> flags() {
            return number % 50 == 0 ? EnumSet.of(Flag.LOW) : EnumSet.noneOf(Flag.class);
        }
    }

    /** Areas of a code, a name, figures, flags and a reading; one figure in a hundred is not available. */
    public static TableContent of(int areas, int columns) {
        Random random = new Random(20261122);
        List<Area> rows = IntStream.range(0, areas)
                .mapToObj(number -> new Area(
                        number,
                        IntStream.range(0, columns - OTHERS)
                                .mapToObj(figure -> random.nextInt(100) == 0
                                        ? Figure.NOT_AVAILABLE
                                        : Figure.of(1e6 * random.nextDouble()))
                                .toList()))
                .toList();
        TableBuilder<Area> table = new TableBuilder<Area>(
                        "Table_1_Areas", "Made_up_areas", "Table 1: Made-up areas, England, 2021/22")
                .sentence("How to read: every figure is made up.")
                .sentence("Source: a sequence of random numbers. Period: 2021/22.")
                .column(Column.text("Area code"), row -> Cell.text(row.code()))
                .column(Column.names("Area name"), row -> Cell.text("Neighbourhood " + row.number()));
        for (int i = 0; i < columns - OTHERS; i++) {
            int figure = i;
            Kind kind = i % 2 == 0 ? Kind.POUNDS_MILLIONS : Kind.INDEX;
            table.column(
                    Column.of("Figure " + (i + 1) + " (" + kind.unit() + ")", kind),
                    row -> Cell.of(row.figures().get(figure), kind));
        }
        return table.column(Column.text("Flags"), row -> Cell.flags(row.flags()))
                .column(
                        Column.text("Reading"),
                        row -> Cell.text(row.number() % 3 == 0 ? "below the nation" : "above the nation"))
                .table(rows);
    }
}
