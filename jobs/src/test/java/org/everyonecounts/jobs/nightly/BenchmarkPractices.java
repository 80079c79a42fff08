package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up package for tests of speed, the same on every machine: general practices in 106 sub-ICB locations of 42 ICBs, nine measures of
 * need, a cost factor and money in three years, one scheme, and twenty scenarios that shift weight between measures of need.
 *
 * <p>{@code options} lists the scenarios as options of the command, to be given as {@code @FOLDER/options}.
 */
final class BenchmarkPractices {
    private static final int COMPONENTS = 9;
    private static final List<String> PERIODS = List.of("2020/21", "2021/22", "2022/23");
    private static final int ICBS = 42;
    private static final int SUB_ICBS = 106;

    private final Path folder;
    private final int practices;
    private final Random random = new Random(20261122);

    private BenchmarkPractices(Path folder, int practices) {
        this.folder = folder;
        this.practices = practices;
    }

    static void write(Path folder, int practices) throws IOException {
        Files.createDirectories(folder.resolve("schemes"));
        BenchmarkPractices made = new BenchmarkPractices(folder, practices);
        made.areas();
        made.figures();
        Files.writeString(folder.resolve("schemes/practices.yaml"), scheme());
        Files.writeString(folder.resolve("datapackage.json"), descriptor());
        made.scenarios();
    }

    private void areas() throws IOException {
        StringBuilder rows = new StringBuilder("area_code,area_name,level,parent_code\nENG,England,nation,\n");
        for (int i = 0; i < ICBS; i++) {
            rows.append(String.format(Locale.ROOT, "I%02d,ICB %d,icb,ENG%n", i, i));
        }
        for (int i = 0; i < SUB_ICBS; i++) {
            rows.append(String.format(Locale.ROOT, "S%03d,Sub-ICB %d,sub_icb,I%02d%n", i, i, i % ICBS));
        }
        for (int i = 0; i < practices; i++) {
            rows.append(String.format(
                    Locale.ROOT, "%s,Practice %d,practice,S%03d%n", code(i), i, random.nextInt(SUB_ICBS)));
        }
        save("areas", rows);
    }

    private static String code(int practice) {
        return String.format(Locale.ROOT, "P%05d", practice);
    }

    private void figures() throws IOException {
        StringBuilder people = new StringBuilder("period,area_code,basis,persons\n");
        StringBuilder need = new StringBuilder("period,area_code,component,kind,value\n");
        StringBuilder costs = new StringBuilder("period,area_code,factor,index\n");
        StringBuilder money = new StringBuilder("period,area_code,stream,amount_gbp\n");
        StringBuilder deprivation = new StringBuilder("area_code,edition,score\n");
        for (int i = 0; i < practices; i++) {
            String code = code(i);
            double deprived = random.nextDouble();
            deprivation.append(String.format(Locale.ROOT, "%s,IMD2019,%.3f%n", code, 5 + 60 * deprived));
            int size = 2000 + random.nextInt(18_000);
            for (String period : PERIODS) {
                String start = period + "," + code + ",";
                int persons = size + random.nextInt(200);
                people.append(start).append("registered,").append(persons).append('\n');
                for (int component = 1; component <= COMPONENTS; component++) {
                    double index = 0.7 + 0.4 * random.nextDouble() + 0.02 * component * deprived;
                    need.append(String.format(Locale.ROOT, "%sn%d,index,%.4f%n", start, component, index));
                }
                costs.append(String.format(Locale.ROOT, "%smff,%.4f%n", start, 0.95 + 0.1 * random.nextDouble()));
                money.append(String.format(
                        Locale.ROOT,
                        "%scare,%.2f%n",
                        start,
                        persons * (90 + 40 * random.nextDouble() + 20 * deprived)));
            }
        }
        save("population", people);
        save("need", need);
        save("costs", costs);
        save("spending", money);
        save("deprivation", deprivation);
    }

    private void save(String table, StringBuilder rows) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), rows.toString().replace("\r\n", "\n"));
    }

    private static String scheme() {
        StringBuilder yaml = new StringBuilder("""
                scheme: practices
                title: Care by nine measures of need
                stream: care
                population: {basis: registered}
                components:
                """);
        for (int component = 1; component < COMPONENTS; component++) {
            yaml.append("  - {id: n").append(component).append(", weight: 0.125}\n");
        }
        return yaml.append("""
                        health_inequalities: {component: n9, weight: 0.15}
                        costs: [{factor: mff, on: need}]
                        target: fair_share
                        """).toString();
    }

    private static String descriptor() {
        List<String> resources = new ArrayList<>();
        for (String table : List.of("areas", "population", "need", "costs", "spending", "deprivation")) {
            resources.add("{\"name\": \"" + table + "\", \"path\": \"" + table + ".csv\"}");
        }
        return "{\"name\": \"benchmark-practices\", \"title\": \"Made-up practices\", \"created\": \"2026-11-22T00:00:00Z\","
                + " \"x-levels\": [\"nation\", \"icb\", \"sub_icb\", \"practice\"],"
                + " \"x-schemes\": [\"schemes/practices.yaml\"], \"resources\": [" + String.join(", ", resources)
                + "]}\n";
    }

    private void scenarios() throws IOException {
        List<String> options = new ArrayList<>();
        for (int i = 1; i <= BenchmarkScenarios.COUNT; i++) {
            int more = 1 + i % (COMPONENTS - 1);
            int less = 1 + (i + 3) % (COMPONENTS - 1);
            double shift = 0.005 * i;
            options.add(BenchmarkScenarios.scenario(
                    folder,
                    i,
                    "set: ["
                            + String.join(
                                    ", ",
                                    BenchmarkScenarios.set("components.n" + more + ".weight", 0.125 + shift),
                                    BenchmarkScenarios.set("components.n" + less + ".weight", 0.125 - shift),
                                    BenchmarkScenarios.set("health_inequalities.weight", 0.10 + shift))
                            + "]\n"));
        }
        Files.writeString(folder.resolve("options"), String.join("\n", options) + "\n");
    }

    /** For use outside of tests: a folder and a number of practices. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }
}
