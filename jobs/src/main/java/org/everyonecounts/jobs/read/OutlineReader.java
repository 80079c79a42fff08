package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.Outlines.Ring;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the geometry of one GeoJSON feature: the rings of a Polygon or MultiPolygon. Any other geometry has no outline.
 *
 * <p>A position is an array of numbers, a ring an array of positions; how deep they are nested does not matter. Rings of fewer than three
 * points are left out. The first position off the globe, such as metres of a national grid, is remembered and no ring is kept.
 */
final class OutlineReader {
    private final List<Ring> rings = new ArrayList<>();
    private boolean polygon;
    private String offGlobe = "";
    private final long most;
    private long seen;
    private int points;

    /** @param most points that may still be read; beyond them positions are passed over */
    OutlineReader(long most) {
        this.most = most;
    }

    /** True when there were more points than might be read. */
    boolean isTooLong() {
        return seen > most;
    }

    /** Reads a geometry whose opening brace is the current token. */
    void geometry(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                polygon = parser.getString().equals("Polygon")
                        || parser.getString().equals("MultiPolygon");
            } else if (key.equals("coordinates") && value == JsonToken.START_ARRAY) {
                array(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Reads one array; its first two numbers where it is a position, else none. */
    private double[] array(JsonParser parser) {
        double[] position = new double[2];
        int numbers = 0;
        double[] longitudes = new double[16];
        double[] latitudes = new double[16];
        int size = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                double[] inner = array(parser);
                seen += inner.length > 0 ? 1 : 0;
                if (inner.length > 0 && seen <= most) {
                    if (size == longitudes.length) {
                        longitudes = Arrays.copyOf(longitudes, 2 * size);
                        latitudes = Arrays.copyOf(latitudes, 2 * size);
                    }
                    longitudes[size] = inner[0];
                    latitudes[size++] = inner[1];
                }
            } else if (token.isNumeric()) {
                if (numbers < 2) {
                    position[numbers] = parser.getDoubleValue();
                }
                numbers++;
            } else {
                parser.skipChildren();
            }
        }
        keep(Arrays.copyOf(longitudes, size), Arrays.copyOf(latitudes, size));
        return numbers < 2 ? new double[0] : position;
    }

    private void keep(double[] longitudes, double[] latitudes) {
        for (int i = 0; i < longitudes.length; i++) {
            if (!Ring.isPlace(longitudes[i], latitudes[i])) {
                offGlobe = offGlobe.isEmpty() ? longitudes[i] + ", " + latitudes[i] : offGlobe;
                return;
            }
        }
        if (longitudes.length >= 3) {
            rings.add(new Ring(longitudes, latitudes));
            points += longitudes.length;
        }
    }

    /** The rings read, for {@link Outlines}; none where a position was off the globe. */
    List<Ring> rings() {
        return polygon && offGlobe.isEmpty() ? List.copyOf(rings) : List.of();
    }

    /** The first position off the globe as {@code longitude, latitude}; empty where there is none. */
    String offGlobe() {
        return polygon ? offGlobe : "";
    }

    int points() {
        return points;
    }
}
