package org.everyonecounts.jobs.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a small data package without a fault, with every resource, for tests that break one thing at a time.
 *
 * <p>Nation ENG, regions Y01 and Y02, and 120 boards 000 … 119 (even ones in Y01), so that one row is less than 1 % of a series. Board i has
 * 1,000 registered people in each of 2021/22 and 2022/23, 900 resident ones, need index 1 and weighted need 1,000, and spends £100,000.25.
 * Outcomes are at two levels: health and smoking by board, life expectancy by sex and deprivation of the nation.
 */
public final class GoodPackage {
    public static final int BOARDS = 120;

    private GoodPackage() {}

    /** The code of a board: {@code 000} to {@code 119}, text with leading zeros. */
    public static String board(int i) {
        return String.format(Locale.ROOT, "%03d", i);
    }

    /** Writes the package into a folder and returns the folder. */
    public static Path write(Path folder) {
        StringBuilder areas = new StringBuilder("area_code,area_name,level,parent_code\nENG,England,nation,\n");
        areas.append("Y01,\"North, and East\",region,ENG\nY02,South,region,ENG\n");
        StringBuilder population = new StringBuilder("period,area_code,basis,persons\n");
        StringBuilder need = new StringBuilder("period,area_code,component,kind,value,standard_error,status\n");
        StringBuilder spending = new StringBuilder("period,area_code,stream,amount_gbp\n");
        StringBuilder allocations = new StringBuilder(
                "period,area_code,stream,baseline_gbp,target_gbp,base_growth,convergence,allocation_gbp,closing_distance\n");
        StringBuilder costs = new StringBuilder("period,area_code,factor,index\n");
        StringBuilder deprivation = new StringBuilder("area_code,edition,score,decile\n");
        StringBuilder outcomes =
                new StringBuilder("period,area_code,outcome,value,numerator,denominator,standard_error,better\n");
        StringBuilder groups = new StringBuilder(
                "period,area_code,characteristic,group,outcome,numerator,denominator,value,standard_error,status\n");
        for (int i = 0; i < BOARDS; i++) {
            areas.append(board(i))
                    .append(",Board ")
                    .append(i)
                    .append(",board,Y0")
                    .append(1 + i % 2)
                    .append('\n');
        }
        for (String period : new String[] {"2021/22", "2022/23"}) {
            for (int i = 0; i < BOARDS; i++) {
                String at = period + "," + board(i) + ",";
                population.append(at).append("registered,1000\n");
                population.append(at).append("resident,900.5\n");
                need.append(at).append("list,weighted_population,1000,,\n");
                need.append(at)
                        .append("illness,index,1.0,0.05,")
                        .append(i == 0 ? "e" : "")
                        .append('\n');
                spending.append(at).append("care,100000.25\n");
                spending.append(at).append("drugs,0\n");
                allocations.append(at).append("care,1000000.5,1010000,0.03,-0.005,1024850.512,\n");
                costs.append(at).append("mff,1.01\n");
            }
        }
        for (int i = 0; i < BOARDS; i++) {
            deprivation
                    .append(board(i))
                    .append(",IMD 2019,")
                    .append(i * 0.5)
                    .append(",")
                    .append(1 + i / 12)
                    .append('\n');
            outcomes.append("2021,").append(board(i)).append(",health,100.5,,,,higher\n");
            String at = "2021," + board(i) + ",sex,";
            groups.append(at).append("male,smoking,60,400,0.15,,\n");
            groups.append(at).append("female,smoking,50,500,0.1,,\n");
            groups.append(at).append("unknown,smoking,3,,,,\n");
        }
        outcomes.append("2021,ENG,life_expectancy,81,,,,higher\n");
        groups.append("2021,ENG,sex x deprivation,male x 10,life_expectancy,,,83,0.2,p\n");
        groups.append("2021,ENG,sex x deprivation,male x 2,life_expectancy,,,75,0.2,\n");
        groups.append("2021,ENG,sex x deprivation,unknown,life_expectancy,,12,,,\n");
        groups.append("2021,ENG,sex,male,life_expectancy,[c],[c],[c],,\n");
        write(folder, "data/areas.csv", areas);
        write(folder, "data/population.csv", population);
        write(folder, "data/need.csv", need);
        write(folder, "data/spending.csv", spending);
        write(folder, "data/allocations.csv", allocations);
        write(folder, "data/costs.csv", costs);
        write(folder, "data/deprivation.csv", deprivation);
        write(folder, "data/outcomes.csv", outcomes);
        write(folder, "data/groups.csv", groups);
        write(folder, "data/deflators.csv", "period,index\n2021/22,97.5\n2022/23,100\n");
        write(folder, "data/breaks.csv", "series,area_code,first_period,reason\ncare,,2022/23,a new form\n");
        write(
                folder,
                "data/area_changes.csv",
                "from_code,to_code,first_period,weight\nOLD,000,2021/22,0.25\nOLD,001,2021/22,0.75\n");
        write(
                folder,
                "data/boards.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"area_code\":\"000\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}\n]}\n");
        write(folder, "schemes/care.yaml", SCHEME);
        write(folder, "datapackage.json", DESCRIPTOR);
        return folder;
    }

    static void write(Path folder, String path, CharSequence text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SCHEME = """
            scheme: care
            title: Care by need
            stream: care
            gross_streams: [drugs]
            population: {basis: registered}
            components:
              - {id: list, weight: 0.4}
              - {id: illness, weight: 0.6}
            health_inequalities: {component: illness, weight: 0.1}
            costs: [{factor: mff, on: need}]
            target: fair_share
            tolerance: 0.03
            need_drives_money: true
            notes: ["A made-up scheme."]
            assumptions:
              - {key: health_inequalities.weight, value: 0.1, source: "made up", approved_by: "", approved_on: ""}
            """;

    private static final String DESCRIPTOR = """
            {
              "name": "good",
              "title": "A good package",
              "created": "2024-05-01T00:00:00Z",
              "sources": [{"title": "Made up for tests", "path": "https://example.org/"}],
              "x-levels": ["nation", "region", "board"],
              "x-schemes": ["schemes/care.yaml"],
              "x-headline": {"scheme": "care", "level": "board"},
              "x-area-names": {"board": "health board"},
              "x-controls": [
                {
                  "id": "registered_2021_22",
                  "description": "Registered people 2021/22",
                  "resource": "population",
                  "column": "persons",
                  "where": {"period": "2021/22", "basis": "registered", "level": "board"},
                  "expected": "120000"
                },
                {
                  "id": "care_all_years",
                  "resource": "spending",
                  "column": "amount_gbp",
                  "where": {"stream": ["care", "drugs"]},
                  "expected": "24000060.00",
                  "tolerance": "0.01"
                }
              ],
              "resources": [
                {"name": "areas", "path": "data/areas.csv", "encoding": "utf-8"},
                {
                  "name": "population",
                  "path": "data/population.csv",
                  "schema": {
                    "fields": [
                      {"name": "period", "type": "string", "constraints": {"required": true, "pattern": "\\\\d{4}/\\\\d{2}"}},
                      {"name": "area_code", "type": "string"},
                      {"name": "basis", "type": "string", "constraints": {"enum": ["registered", "resident"]}},
                      {"name": "persons", "type": "number", "constraints": {"minimum": 0, "maximum": 9000000}}
                    ],
                    "primaryKey": ["period", "area_code", "basis"],
                    "foreignKeys": [{"fields": "area_code", "reference": {"resource": "areas", "fields": "area_code"}}],
                    "missingValues": ["", "[c]", "[x]", "[z]"]
                  }
                },
                {"name": "need", "path": "data/need.csv"},
                {"name": "spending", "path": "data/spending.csv"},
                {"name": "allocations", "path": "data/allocations.csv"},
                {"name": "costs", "path": "data/costs.csv"},
                {"name": "deprivation", "path": "data/deprivation.csv"},
                {"name": "outcomes", "path": "data/outcomes.csv"},
                {"name": "groups", "path": "data/groups.csv"},
                {"name": "deflators", "path": "data/deflators.csv"},
                {"name": "breaks", "path": "data/breaks.csv"},
                {"name": "area_changes", "path": "data/area_changes.csv"},
                {"name": "boundaries", "path": "data/boards.geojson"}
              ]
            }
            """;
}
