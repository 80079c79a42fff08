package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.area.Outlines;
import org.everyonecounts.models.area.Outlines.Ring;

/**
 * Outlines as paths of a drawing {@link #WIDTH} units wide, small enough for one page.
 *
 * <p>Points are projected, put on a grid and left out where they fall on the point before; neighbours round alike, so that shared borders stay
 * shared. The grid is made coarser, twice each time, until no more than {@link #MOST_POINTS} are left. An area too small for the grid is a small
 * square.
 *
 * @param paths path data by area code
 */
record OutlinePaths(int height, SortedMap<String, String> paths) {
    static final int WIDTH = 1200;
    static final int TALLEST = 1400;
    static final int MOST_POINTS = 12_000;
    private static final int SMALLEST = 6;

    /** A place on the grid. */
    private record Spot(int x, int y) {}

    static OutlinePaths of(Outlines outlines, Iterable<String> areas) {
        Frame frame = Frame.of(outlines, areas);
        for (int grid = 1; ; grid *= 2) {
            SortedMap<String, List<List<Spot>>> lines = new TreeMap<>();
            int points = 0;
            for (String area : areas) {
                List<List<Spot>> drawn = lines(outlines.of(area), frame, grid);
                points += drawn.stream().mapToInt(List::size).sum();
                lines.put(area, drawn);
            }
            if (points <= MOST_POINTS || grid >= WIDTH) {
                SortedMap<String, String> paths = new TreeMap<>();
                lines.forEach((area, drawn) -> paths.put(area, path(drawn)));
                return new OutlinePaths(frame.height(), paths);
            }
        }
    }

    private static List<List<Spot>> lines(List<Ring> rings, Frame frame, int grid) {
        List<List<Spot>> lines = new ArrayList<>();
        for (Ring ring : rings) {
            List<Spot> line = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                Spot spot = spot(ring, i, frame, grid);
                if (line.isEmpty() || !spot.equals(line.get(line.size() - 1))) {
                    line.add(spot);
                }
            }
            while (line.size() > 1 && line.get(0).equals(line.get(line.size() - 1))) {
                line.remove(line.size() - 1);
            }
            if (line.size() >= 3) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? List.of(square(spot(rings.get(0), 0, frame, grid), Math.max(grid, SMALLEST))) : lines;
    }

    private static Spot spot(Ring ring, int point, Frame frame, int grid) {
        return new Spot(
                grid * (int) Math.round(frame.x(ring, point) / grid),
                grid * (int) Math.round(frame.y(ring, point) / grid));
    }

    private static List<Spot> square(Spot corner, int side) {
        return List.of(
                corner,
                new Spot(corner.x() + side, corner.y()),
                new Spot(corner.x() + side, corner.y() + side),
                new Spot(corner.x(), corner.y() + side));
    }

    private static String path(List<List<Spot>> lines) {
        StringBuilder path = new StringBuilder();
        for (List<Spot> line : lines) {
            Spot last = line.get(0);
            path.append('M').append(last.x()).append(' ').append(last.y()).append('l');
            boolean follows = false;
            for (Spot spot : line.subList(1, line.size())) {
                number(path, spot.x() - last.x(), follows);
                number(path, spot.y() - last.y(), true);
                last = spot;
                follows = true;
            }
            path.append('z');
        }
        return path.toString();
    }

    /** A minus sign parts numbers as well as a space does. */
    private static void number(StringBuilder path, int number, boolean follows) {
        if (follows && number >= 0) {
            path.append(' ');
        }
        path.append(number);
    }

    /** From degrees to the drawing, with y downwards. */
    private record Frame(TransverseMercator projection, double west, double north, double scale, int height) {
        static Frame of(Outlines outlines, Iterable<String> areas) {
            double least = 180;
            double most = -180;
            for (String area : areas) {
                for (Ring ring : outlines.of(area)) {
                    for (int i = 0; i < ring.size(); i++) {
                        least = Math.min(least, ring.longitude(i));
                        most = Math.max(most, ring.longitude(i));
                    }
                }
            }
            TransverseMercator projection = new TransverseMercator((least + most) / 2);
            double west = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            for (String area : areas) {
                for (Ring ring : outlines.of(area)) {
                    for (int i = 0; i < ring.size(); i++) {
                        double x = projection.x(ring.longitude(i), ring.latitude(i));
                        double y = projection.y(ring.longitude(i), ring.latitude(i));
                        west = Math.min(west, x);
                        east = Math.max(east, x);
                        south = Math.min(south, y);
                        north = Math.max(north, y);
                    }
                }
            }
            double wide = Math.max(east - west, 1e-9);
            double tall = Math.max(north - south, 1e-9);
            double scale = Math.min(WIDTH / wide, TALLEST / tall);
            double spare = (WIDTH - scale * wide) / 2;
            return new Frame(
                    projection, west - spare / scale, north, scale, Math.max(100, (int) Math.ceil(scale * tall)));
        }

        double x(Ring ring, int point) {
            return scale * (projection.x(ring.longitude(point), ring.latitude(point)) - west);
        }

        double y(Ring ring, int point) {
            return scale * (north - projection.y(ring.longitude(point), ring.latitude(point)));
        }
    }
}
