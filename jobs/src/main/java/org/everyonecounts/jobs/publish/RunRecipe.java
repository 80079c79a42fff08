package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.measure.Figure;

/**
 * What a run must keep beside its figures so that they can be explained and compared from its folder alone: the schemes as they were used, and
 * which area lies in which. The file of own places is kept as it was given, so that it may be given again.
 *
 * @param schemes schemes of the run, settings of the command line laid over them
 * @param geography the areas, own places among them
 * @param places file of own places; none where no place was asked for
 */
public record RunRecipe(List<SchemeSource> schemes, Geography geography, Optional<Path> places) {
    /** Columns of {@code meta/areas.csv}. */
    public static final List<String> AREA_COLUMNS = List.of("area_code", "area_name", "level", "parent_code");

    public RunRecipe {
        schemes = List.copyOf(schemes);
    }

    /** Where the schemes of a run stand. */
    public static Path schemesOf(Path meta) {
        return meta.resolve("schemes");
    }

    /** Where the areas of a run stand. */
    public static Path areasOf(Path meta) {
        return meta.resolve("areas.csv");
    }

    void write(Path meta) throws IOException {
        Path folder = Files.createDirectories(schemesOf(meta));
        for (SchemeSource source : schemes) {
            Files.writeString(folder.resolve(source.scheme().id() + ".yaml"), SchemeYaml.of(source.document()));
        }
        if (places.isPresent()) {
            Path kept = Files.createDirectories(meta.resolve("places"));
            Files.copy(
                    places.get(),
                    kept.resolve(String.valueOf(places.get().getFileName())),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        List<List<String>> rows = new ArrayList<>();
        for (String level : geography.levels()) {
            for (Area area : geography.areasAt(level)) {
                rows.add(List.of(
                        area.code(),
                        area.name(),
                        level,
                        Optional.ofNullable(area.parentCode()).orElse(Figure.NOT_APPLICABLE.toString())));
            }
        }
        CsvFile.write(AREA_COLUMNS, rows, areasOf(meta));
    }
}
