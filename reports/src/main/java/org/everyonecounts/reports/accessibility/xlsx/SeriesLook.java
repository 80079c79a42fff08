package org.everyonecounts.reports.accessibility.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one series of a chart, or one point of it, is drawn.
 *
 * @param fill colours of its area; empty where nothing is filled
 * @param line colour of its line or outline; empty where none is drawn
 * @param marker shape of its markers; {@code none} for none
 * @param markerColours colours of the markers' area and outline
 * @param dash how its line is broken; {@code solid} for not at all
 * @param pattern pattern of its area; empty for none
 */
public record SeriesLook(
        List<Rgb> fill, Optional<Rgb> line, String marker, List<Rgb> markerColours, String dash, String pattern) {
    public SeriesLook {
        fill = List.copyOf(fill);
        markerColours = List.copyOf(markerColours);
    }

    /** Every colour that is seen. */
    public List<Rgb> colours() {
        return Stream.of(fill.stream(), line.stream(), markerColours.stream())
                .flatMap(colour -> colour)
                .distinct()
                .toList();
    }

    /** What tells a series from another one for somebody who sees no colours. */
    public String shape() {
        return marker + " " + (line.isPresent() ? dash : "no line") + " " + pattern;
    }
}
