package org.everyonecounts.reports;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.Outlines.Ring;

/** Outlines of the 42 boards of {@link SyntheticRun}: six columns of seven leaning boxes, between 5 and 1 degrees west and 50 and 55 north. */
public final class SyntheticOutlines {
    private SyntheticOutlines() {}

    public static Outlines boards() {
        return boards(4);
    }

    /** The same boxes with as many points on each side as asked for. */
    public static Outlines boards(int pointsOnASide) {
        SortedMap<String, List<Ring>> rings = new TreeMap<>();
        for (int i = 0; i < 42; i++) {
            rings.put(String.format(Locale.ROOT, "Q%02d", i), List.of(box(i % 6, i / 6, pointsOnASide)));
        }
        return Outlines.of(rings);
    }

    private static Ring box(int column, int row, int points) {
        double[] longitudes = new double[4 * points];
        double[] latitudes = new double[4 * points];
        for (int i = 0; i < 4 * points; i++) {
            double along = (double) (i % points) / points;
            int side = i / points;
            double across = side == 0 ? along : side == 1 ? 1 : side == 2 ? 1 - along : 0;
            double up = side == 0 ? 0 : side == 1 ? along : side == 2 ? 1 : 1 - along;
            longitudes[i] = -5 + 0.65 * (column + across) + 0.1 * row;
            latitudes[i] = 50 + 0.7 * (row + up);
        }
        return new Ring(longitudes, latitudes);
    }
}
