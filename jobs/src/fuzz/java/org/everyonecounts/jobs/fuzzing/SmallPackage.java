package org.everyonecounts.jobs.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * A data package of a nation, a region and three boards with every table, in a folder that lives in memory where the system has one, so
 * that reading it a thousand times a second wears out nothing.
 */
public final class SmallPackage {
    /** A file that lies outside of the package; {@code data/link.csv} leads to it. */
    public static final String OUTSIDE = "outside.csv";

    /** Text of every table, by resource name, in the order of the alphabet. */
    public static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("areas", """
                    area_code,area_name,level,parent_code
                    ENG,England,nation,
                    Y01,"North, and East",region,ENG
                    000,Board 0,board,Y01
                    001,Board 1,board,Y01
                    002,Board 2,board,Y01
                    """),
            Map.entry("population", """
                    period,area_code,basis,persons
                    2021/22,000,registered,1000
                    2021/22,001,registered,1000
                    2022/23,000,registered,1000
                    2022/23,002,resident,900.5
                    """),
            Map.entry("need", """
                    period,area_code,component,kind,value,standard_error,status
                    2021/22,000,list,weighted_population,1000,,
                    2022/23,001,illness,index,1.0,0.05,e
                    2022/23,002,illness,index,[c],[x],
                    """),
            Map.entry("spending", """
                    period,area_code,stream,amount_gbp
                    2021/22,000,care,100000.25
                    2022/23,001,drugs,0
                    """),
            Map.entry("allocations", """
                    period,area_code,stream,baseline_gbp,target_gbp,base_growth,convergence,allocation_gbp,closing_distance
                    2021/22,000,care,1000000.5,1010000,0.03,-0.005,1024850.512,
                    """),
            Map.entry("costs", "period,area_code,factor,index\n2021/22,000,mff,1.01\n"),
            Map.entry("deprivation", "area_code,edition,score,decile\n000,IMD 2019,12.5,10\n001,IMD 2019,1e1,1\n"),
            Map.entry("outcomes", """
                    period,area_code,outcome,value,numerator,denominator,standard_error,better
                    2021,000,health,100.5,,,,higher
                    2021,ENG,life_expectancy,81,,,,higher
                    """),
            Map.entry("groups", """
                    period,area_code,characteristic,group,outcome,numerator,denominator,value,standard_error,status
                    2021,000,sex,male,smoking,60,400,0.15,,
                    2021,000,sex,unknown,smoking,3,,,,
                    2021,ENG,sex x deprivation,male x 10,life_expectancy,,,83,0.2,p
                    """),
            Map.entry("deflators", "period,index\n2021/22,97.5\n2022/23,100\n"),
            Map.entry("breaks", "series,area_code,first_period,reason\ncare,,2022/23,a new form\n"),
            Map.entry(
                    "area_changes",
                    "from_code,to_code,first_period,weight\nOLD,000,2021/22,0.25\nOLD,001,2021/22,0.75\n")));

    /** Outlines of one board. */
    public static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"area_code":"000"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
            {"type":"Feature","properties":{"area_code":"001"},"geometry":{"type":"MultiPolygon","coordinates":[[[[2,2],[3,2.5],[3,3]]]]}}
            ]}
            """;

    /** A scheme with most of what a scheme can hold. */
    public static final String SCHEME = """
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

    private final Path folder;

    private SmallPackage(Path folder) {
        this.folder = folder;
    }

    /** A package with every table as CSV and the outlines, each in its own file. */
    public static SmallPackage create() {
        try {
            Path memory = Path.of("/dev/shm");
            Path around = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "everyone-counts-fuzz-")
                    : Files.createTempDirectory("everyone-counts-fuzz-");
            SmallPackage made = new SmallPackage(around.resolve("package"));
            Files.createDirectories(made.folder.resolve("data"));
            Files.createDirectories(made.folder.resolve("schemes"));
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                made.write("data/" + table.getKey() + ".csv", bytes(table.getValue()));
            }
            made.write("data/boards.geojson", bytes(OUTLINES));
            made.write("schemes/care.yaml", bytes(SCHEME));
            made.write("datapackage.json", bytes(descriptor("areas", "data/areas.csv")));
            Files.writeString(around.resolve(OUTSIDE), "area_code\n");
            Files.createSymbolicLink(made.folder.resolve("data/link.csv"), around.resolve(OUTSIDE));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a table. */
    public static byte[] table(String name) {
        return bytes(Objects.requireNonNull(TABLES.get(name), name));
    }

    public Path folder() {
        return folder;
    }

    /** Puts bytes into a file of the package. */
    public void write(String path, byte[] content) {
        try {
            Files.write(folder.resolve(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a descriptor whose resource has its rows in another file. */
    public static String descriptor(String resource, String path) {
        StringBuilder resources = new StringBuilder();
        for (String name : TABLES.keySet()) {
            resources
                    .append("{'name':'")
                    .append(name)
                    .append("','path':'")
                    .append(name.equals(resource) ? path : "data/" + name + ".csv")
                    .append("'")
                    .append(name.equals("population") ? POPULATION_SCHEMA : "")
                    .append("},\n");
        }
        return """
                {
                "name":"small","title":"A small package","created":"2024-05-01T00:00:00Z",
                "sources":[{"title":"Made up for tests","path":"a"}],
                "x-levels":["nation","region","board"],"x-schemes":["schemes/care.yaml"],
                "x-headline":{"scheme":"care","level":"board"},"x-area-names":{"board":"health board"},
                "x-outcomes":{"health":{"title":"Health","unit":"%"}},
                "x-controls":[{"id":"all","resource":"population","column":"persons",
                "where":{"period":"2021/22","basis":["registered"],"level":"board"},"expected":"2000","tolerance":"0.01"}],
                "resources":[
                """
                + resources.toString().replace("'", "\"")
                + "{\"name\":\"boundaries\",\"path\":\"data/boards.geojson\"}]}\n";
    }

    private static final String POPULATION_SCHEMA = """
            ,'schema':{'fields':[{'name':'period','type':'string','constraints':{'required':true}},
            {'name':'area_code','type':'string'},{'name':'basis','type':'string','constraints':{'enum':['registered','resident']}},
            {'name':'persons','type':'number','constraints':{'minimum':0,'maximum':9000000}}],
            'primaryKey':['period','area_code','basis'],
            'foreignKeys':[{'fields':'area_code','reference':{'resource':'areas','fields':'area_code'}}],
            'missingValues':['','[c]','[x]','[z]']}""";

    /** A file of the sample data that travel inside the program. */
    public static byte[] sample(String path) {
        try (InputStream in = SmallPackage.class.getResourceAsStream("/sample-data/" + path)) {
            if (in == null) {
                throw new IllegalStateException("sample-data/" + path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
