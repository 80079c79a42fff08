package org.everyonecounts.jobs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Checks outlines for the map: GeoJSON whose features each name a known {@code area_code} among their properties. Only the codes are read, as
 * a stream; a feature without a known code is a rejected row.
 */
final class Boundaries {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final PackageDescriptor descriptor;
    private final ResourceDescriptor resource;
    private final AreaIndex areas;

    Boundaries(PackageDescriptor descriptor, ResourceDescriptor resource, AreaIndex areas) {
        this.descriptor = descriptor;
        this.resource = resource;
        this.areas = areas;
    }

    Tally read(RejectSink sink) {
        Tally tally = new Tally(resource.paths().size(), sink);
        for (int path = 0; path < resource.paths().size(); path++) {
            String shown = resource.paths().get(path);
            try (InputStream in = Files.newInputStream(descriptor.file(shown));
                    JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
                features(parser, path, tally);
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
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean properties = parser.currentName().equals("properties");
            if (parser.nextToken() == JsonToken.START_OBJECT && properties) {
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
        tally.read(path);
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
        }
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
