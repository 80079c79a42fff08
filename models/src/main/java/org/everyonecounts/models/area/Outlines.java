package org.everyonecounts.models.area;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outlines of areas for a picture: for each area its rings in degrees of longitude and latitude.
 *
 * <p>Outer borders and holes stand side by side; a point is inside an area when a ray from it crosses the rings an odd number of times. For
 * drawing only: nothing is measured with them and nobody is placed in an area by them.
 */
public final class Outlines {
    /** No outlines at all. */
    public static final Outlines NONE = new Outlines(new TreeMap<>());

    private final SortedMap<String, List<Ring>> rings;

    private Outlines(SortedMap<String, List<Ring>> rings) {
        this.rings = rings;
    }

    /** The outlines given, by area code; an area without rings is left out. */
    public static Outlines of(SortedMap<String, ? extends Collection<Ring>> byArea) {
        TreeMap<String, List<Ring>> kept = new TreeMap<>();
        byArea.forEach((area, rings) -> {
            if (!rings.isEmpty()) {
                kept.put(area, List.copyOf(rings));
            }
        });
        return new Outlines(kept);
    }

    /** Codes of the areas with an outline, in order. */
    public Set<String> areas() {
        return rings.keySet();
    }

    public boolean has(String area) {
        return rings.containsKey(area);
    }

    /** The rings of an area in the order given; none where it has no outline. */
    public List<Ring> of(String area) {
        return rings.getOrDefault(area, List.of());
    }

    /**
     * One closed line; the last point joins the first whether or not it repeats it.
     *
     * <p>By hand: (0, 51), (1, 51), (1, 52) is a triangle of three points.
     */
    public static final class Ring {
        private final double[] longitudes;
        private final double[] latitudes;

        /**
         * @param longitudes degrees east, −180 to 180
         * @param latitudes degrees north, −90 to 90
         * @throws IllegalArgumentException when there are fewer than three points, not as many of one as of the other, or one is out of range
         */
        public Ring(double[] longitudes, double[] latitudes) {
            if (longitudes.length != latitudes.length || longitudes.length < 3) {
                throw new IllegalArgumentException("a ring has " + longitudes.length + " longitudes and "
                        + latitudes.length + " latitudes; it must have three or more of each, as many of both");
            }
            for (int i = 0; i < longitudes.length; i++) {
                if (!isPlace(longitudes[i], latitudes[i])) {
                    throw new IllegalArgumentException("point " + i + " of a ring is " + longitudes[i] + ", "
                            + latitudes[i] + "; degrees must be from -180 to 180 and from -90 to 90");
                }
            }
            this.longitudes = Arrays.copyOf(longitudes, longitudes.length);
            this.latitudes = Arrays.copyOf(latitudes, latitudes.length);
        }

        /** True for degrees of longitude and latitude that are on the globe. */
        public static boolean isPlace(double longitude, double latitude) {
            return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        }

        /** Number of points. */
        public int size() {
            return longitudes.length;
        }

        public double longitude(int point) {
            return longitudes[point];
        }

        public double latitude(int point) {
            return latitudes[point];
        }
    }
}
