package org.everyonecounts.jobs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.models.area.Outlines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Outlines for the map: GeoJSON whose features each name a known {@code area_code} among their properties, read as a stream. A feature without
 * a known code, or with positions that are not degrees, is a rejected row. Several features of one area are put together.
 */
final class Boundaries {
    private final SortedMap<String, List<Outlines.Ring>> rings = new TreeMap<>();
    private int points;
    private final Limits limits;
    private final JsonFactory json;

    private final PackageDescriptor descriptor;
    private final ResourceDescriptor resource;
    private final AreaIndex areas;

    Boundaries(PackageDescriptor descriptor, ResourceDescriptor resource, AreaIndex areas, Limits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.size(Limit.NESTING))
                        .maxStringLength(limits.size(Limit.CELL_CHARACTERS))
                        .build())
                .build();
        this.descriptor = descriptor;
        this.resource = resource;
        this.areas = areas;
    }

    Tally read(RejectSink sink) {
        Tally tally = new Tally(resource.paths().size(), sink);
        for (int path = 0; path < resource.paths().size(); path++) {
            String shown = resource.paths().get(path);
            try (InputStream in = Files.newInputStream(descriptor.file(shown));
                    JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
                features(parser, path, tally);
            } catch (StreamConstraintsException e) {
                throw limits.exceeded(
                        Limit.NESTING,
                        "the outlines are nested too deep, or a text in them is longer than a cell may be",
                        shown,
                        e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                        "");
            } catch (JacksonException e) {
                throw broken(
                        shown,
                        e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                        "the file is not JSON: "
                                + e.getOriginalMessage().lines().findFirst().orElse(""));
            } catch (IOException e) {
                throw new Fault(
                        ExitCode.MISSING_OR_BUSY,
                        Problem.of(shown, "the file cannot be read", "The descriptor names it", "check its rights"));
            }
        }
        return tally;
    }

    /** The outlines of the areas read. */
    Outlines outlines() {
        return Outlines.of(rings);
    }

    private void features(JsonParser parser, int path, Tally tally) {
        boolean collection = false;
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals("type")) {
                    collection = value == JsonToken.VALUE_STRING
                            && parser.getString().equals("FeatureCollection");
                } else if (key.equals("features") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        if (parser.currentToken() != JsonToken.START_OBJECT) {
                            throw broken(
                                    resource.paths().get(path),
                                    parser.currentTokenLocation().getLineNr(),
                                    "a feature is not an object");
                        }
                        feature(parser, path, tally);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!collection) {
            throw broken(resource.paths().get(path), 1, "the file is not a GeoJSON FeatureCollection");
        }
    }

    private void feature(JsonParser parser, int path, Tally tally) {
        long line = parser.currentTokenLocation().getLineNr();
        String code = "";
        OutlineReader outline = new OutlineReader(limits.of(Limit.OUTLINE_POINTS) - points);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object && key.equals("geometry")) {
                outline.geometry(parser);
            } else if (object && key.equals("properties")) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean wanted = parser.currentName().equals("area_code");
                    JsonToken value = parser.nextToken();
                    if (wanted && value == JsonToken.VALUE_STRING) {
                        code = parser.getString();
                    } else {
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        if (outline.isTooLong()) {
            throw tooManyPoints(resource.paths().get(path), line);
        }
        tally.read(path);
        if (tally.rows(path) > limits.of(Limit.ROWS)) {
            throw limits.exceeded(
                    Limit.ROWS, "there are too many outlines", resource.paths().get(path), line, "");
        }
        if (areas.of(code) < 0) {
            tally.reject(
                    path,
                    1,
                    new Finding(
                                    "area_code",
                                    code,
                                    code.isEmpty() ? "required" : "foreign_key",
                                    code.isEmpty()
                                            ? "an outline has no area_code among its properties"
                                            : "area_code is \"" + Finding.cut(code)
                                                    + "\", which is not a code of areas",
                                    "give the outline the code of its area")
                            .at(resource.name(), resource.paths().get(path), line));
        } else if (!outline.offGlobe().isEmpty()) {
            tally.reject(
                    path,
                    1,
                    new Finding(
                                    "geometry",
                                    outline.offGlobe(),
                                    "range",
                                    "the outline of \"" + Finding.cut(code) + "\" has the position "
                                            + outline.offGlobe() + ", which is not longitude and latitude in degrees",
                                    "give longitude and latitude in degrees (WGS 84), not metres of a grid")
                            .at(resource.name(), resource.paths().get(path), line));
        } else {
            keep(code, outline);
        }
    }

    private void keep(String code, OutlineReader outline) {
        points += outline.points();
        rings.computeIfAbsent(code, first -> new ArrayList<>()).addAll(outline.rings());
    }

    private Fault tooManyPoints(String shown, long line) {
        return limits.exceeded(
                Limit.OUTLINE_POINTS,
                "the outlines hold more than " + limits.of(Limit.OUTLINE_POINTS)
                        + " points; they are drawn on one page, which needs a few thousand",
                shown,
                line,
                "");
    }

    private static Fault broken(String shown, long line, String what) {
        return new Fault(
                ExitCode.CONTRACT,
                new Problem(
                        what,
                        shown,
                        line,
                        "",
                        "Outlines are GeoJSON with area_code among the properties of each feature",
                        "correct the file, or leave the resource out"));
    }
}
