package org.everyonecounts.jobs.contract;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.exchange.OutcomeName;
import org.jspecify.annotations.Nullable;

/**
 * What {@code datapackage.json} says, checked. Made by {@link DescriptorReader}.
 *
 * @param folder the package folder
 * @param title its title, or its name, or the folder's name
 * @param date the data's own date, {@code created} as {@code 2026-11-22}; empty where not given
 * @param levels from coarse to fine; the first is the nation
 * @param schemeFiles scheme files inside the package
 * @param headlineScheme what cover and charts show; null for the first scheme
 * @param headlineLevel its level; null for the finest of the scheme's data
 * @param areaNames noun for the areas of a level, such as {@code sub-ICB location}
 * @param outcomeNames how outcomes are spoken of, by id
 * @param resources in the order of the descriptor, each name once
 * @param attributions sentences of source and licence to print
 */
public record PackageDescriptor(
        Path folder,
        String title,
        String date,
        List<String> levels,
        List<String> schemeFiles,
        @Nullable String headlineScheme,
        @Nullable String headlineLevel,
        SortedMap<String, String> areaNames,
        SortedMap<String, OutcomeName> outcomeNames,
        List<ControlTotal> controls,
        List<ResourceDescriptor> resources,
        List<String> attributions) {
    /** The level of own places, which the command line may add to those of a package. */
    public static final String PLACE_LEVEL = "place";

    /** Name of the descriptor in its folder. */
    public static final String FILE = "datapackage.json";

    public PackageDescriptor {
        levels = List.copyOf(levels);
        schemeFiles = List.copyOf(schemeFiles);
        areaNames = Collections.unmodifiableSortedMap(new TreeMap<>(areaNames));
        outcomeNames = Collections.unmodifiableSortedMap(new TreeMap<>(outcomeNames));
        controls = List.copyOf(controls);
        resources = List.copyOf(resources);
        attributions = List.copyOf(attributions);
    }

    public Optional<ResourceDescriptor> resource(String name) {
        return resources.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A file of the package; the path was found safe when the descriptor was read. */
    public Path file(String path) {
        return folder.resolve(path);
    }
}
