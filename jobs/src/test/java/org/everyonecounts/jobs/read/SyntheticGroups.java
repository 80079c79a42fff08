package org.everyonecounts.jobs.read;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a made-up package of a country of two levels with outcomes of everyone and of groups: nothing in it is real.
 *
 * <p>Nation SYN and 72 boards S00 … S71, two years, the same bytes every time. Of every board and year:
 *
 * <ul>
 *   <li>{@code falls}, lower is better, small counts: {@code sex x deprivation} with two times five cells of 0 to 9 events each, some withheld as
 *       {@code [c]}; {@code sex} and {@code deprivation} are the sums of the cells, everyone that of all;
 *   <li>the same events by {@code ethnicity}: A, B, C and {@code unknown}, of whom the people are not known; boards differ in how many are;
 *   <li>{@code screening}, higher is better, by {@code disability}: large counts; boards S03 and S40 are far off the others;
 *   <li>{@code visits} by {@code age}: more events than people, no direction.
 * </ul>
 *
 * <p>Of the nation: {@code years_of_life} by {@code deprivation} in tenths, values with standard errors and no counts. Group 1 is the most
 * deprived and has the most falls; board i has score 10 + i/2 and more falls where it is greater. No cell of a board is negative, no total
 * differs from its parts.
 */
public final class SyntheticGroups {
    public static final int BOARDS = 72;

    private static final String[] YEARS = {"2021/22", "2022/23"};
    private static final String[] SEXES = {"female", "male"};
    private static final int FIFTHS = 5;
    private static final int TENTHS = 10;

    /** Park and Miller's generator: the same draws in every language. */
    private long state = 20_261_122;

    private final StringBuilder areas =
            new StringBuilder("area_code,area_name,level,parent_code\nSYN,Synthetic country,nation,\n");
    private final StringBuilder population = new StringBuilder("period,area_code,basis,persons\n");
    private final StringBuilder need = new StringBuilder("period,area_code,component,kind,value\n");
    private final StringBuilder spending = new StringBuilder("period,area_code,stream,amount_gbp\n");
    private final StringBuilder deprivation = new StringBuilder("area_code,edition,score\n");
    private final StringBuilder outcomes =
            new StringBuilder("period,area_code,outcome,value,numerator,denominator,standard_error,better\n");
    private final StringBuilder groups = new StringBuilder(
            "period,area_code,characteristic,group,outcome,numerator,denominator,value,standard_error\n");

    private SyntheticGroups() {}

    /** The code of a board: {@code S00} to {@code S71}. */
    public static String board(int i) {
        return String.format(Locale.ROOT, "S%02d", i);
    }

    /** Writes the package into a folder and returns the folder. */
    public static Path write(Path folder) {
        SyntheticGroups made = new SyntheticGroups();
        for (int i = 0; i < BOARDS; i++) {
            made.areas.append(board(i)).append(",Synthetic board ").append(i).append(",board,SYN\n");
            made.deprivation
                    .append(board(i))
                    .append(",Made up,")
                    .append(10 + i * 0.5)
                    .append('\n');
        }
        for (int year = 0; year < YEARS.length; year++) {
            for (int i = 0; i < BOARDS; i++) {
                made.money(YEARS[year] + "," + board(i) + ",", i);
                made.falls(YEARS[year] + "," + board(i) + ",", i);
                made.screening(YEARS[year] + "," + board(i) + ",", i, year);
                made.visits(YEARS[year] + "," + board(i) + ",");
            }
            made.yearsOfLife(YEARS[year] + ",SYN,", year);
        }
        GoodPackage.write(folder, "areas.csv", made.areas);
        GoodPackage.write(folder, "population.csv", made.population);
        GoodPackage.write(folder, "need.csv", made.need);
        GoodPackage.write(folder, "spending.csv", made.spending);
        GoodPackage.write(folder, "deprivation.csv", made.deprivation);
        GoodPackage.write(folder, "outcomes.csv", made.outcomes);
        GoodPackage.write(folder, "groups.csv", made.groups);
        GoodPackage.write(folder, "deflators.csv", "period,index\n2021/22,95\n2022/23,100\n");
        GoodPackage.write(folder, "schemes/care.yaml", SCHEME);
        GoodPackage.write(folder, "datapackage.json", DESCRIPTOR);
        return folder;
    }

    /** A whole number from 0 to below {@code bound}. */
    private int draw(int bound) {
        state = state * 16_807 % 2_147_483_647L;
        return (int) (state * bound / 2_147_483_647L);
    }

    private void money(String at, int i) {
        int people = 4000 + 10 * i;
        population.append(at).append("registered,").append(people + draw(200)).append('\n');
        population.append(at).append("resident,").append(people).append('\n');
        need.append(at)
                .append("list,weighted_population,")
                .append(people + 5 * i)
                .append('\n');
        spending.append(at)
                .append("care,")
                .append(1000 * people + draw(100_000))
                .append('\n');
    }

    private void falls(String at, int i) {
        int[][] events = new int[SEXES.length][FIFTHS];
        int[][] people = new int[SEXES.length][FIFTHS];
        int all = 0;
        int everyone = 0;
        for (int sex = 0; sex < SEXES.length; sex++) {
            for (int fifth = 0; fifth < FIFTHS; fifth++) {
                events[sex][fifth] = draw(FIFTHS - fifth + i / 18) + draw(2);
                people[sex][fifth] = 300 + draw(200);
                all += events[sex][fifth];
                everyone += people[sex][fifth];
                String group = SEXES[sex] + " x " + (fifth + 1);
                boolean withheld = events[sex][fifth] > 0 && draw(12) == 0;
                counts(at, "sex x deprivation", group, "falls", withheld ? -1 : events[sex][fifth], people[sex][fifth]);
            }
        }
        for (int sex = 0; sex < SEXES.length; sex++) {
            int sum = 0;
            int of = 0;
            for (int fifth = 0; fifth < FIFTHS; fifth++) {
                sum += events[sex][fifth];
                of += people[sex][fifth];
            }
            counts(at, "sex", SEXES[sex], "falls", sum, of);
        }
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            counts(
                    at,
                    "deprivation",
                    String.valueOf(fifth + 1),
                    "falls",
                    events[0][fifth] + events[1][fifth],
                    people[0][fifth] + people[1][fifth]);
        }
        ethnicity(at, i, all, everyone);
        everyone(at, "falls", all, everyone, "lower");
    }

    /** The events shared out by chance: of boards with a greater number more are of unknown ethnicity. */
    private void ethnicity(String at, int i, int events, int people) {
        int[] of = new int[4];
        for (int event = 0; event < events; event++) {
            of[draw(100) < 5 + i / 4 ? 3 : Math.min(2, draw(4))]++;
        }
        int ofA = people / 10 + draw(100);
        int ofB = people / 5 + draw(100);
        counts(at, "ethnicity", "A", "falls", of[0], ofA);
        counts(at, "ethnicity", "B", "falls", of[1], ofB);
        counts(at, "ethnicity", "C", "falls", of[2], people - ofA - ofB);
        groups.append(at).append("ethnicity,unknown,falls,").append(of[3]).append(",,,\n");
    }

    private void screening(String at, int i, int year) {
        int off = i == 3 ? -15 : i == 40 ? 12 : 0;
        int disabled = 700 + draw(50);
        int others = 2500 + draw(100);
        int ofDisabled = disabled * (60 + off + year + draw(3)) / 100;
        int ofOthers = others * (70 + off + year + draw(3)) / 100;
        counts(at, "disability", "disabled", "screening", ofDisabled, disabled);
        counts(at, "disability", "not disabled", "screening", ofOthers, others);
        everyone(at, "screening", ofDisabled + ofOthers, disabled + others, "higher");
    }

    private void visits(String at) {
        counts(at, "age", "0 to 4", "visits", 250 + draw(100), 200);
        counts(at, "age", "5 to 74", "visits", 900 + draw(300), 3000);
        counts(at, "age", "75 and over", "visits", 800 + draw(300), 500);
    }

    private void yearsOfLife(String at, int year) {
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            groups.append(at)
                    .append("deprivation,")
                    .append(tenth)
                    .append(",years_of_life,,,")
                    .append(73 + tenth + 0.25 * year)
                    .append(",0.1\n");
        }
        outcomes.append(at).append("years_of_life,").append(78.5 + 0.25 * year).append(",,,0.05,higher\n");
    }

    /** A row of counts; events under 0 are withheld. */
    private void counts(String at, String characteristic, String group, String outcome, int events, int people) {
        groups.append(at)
                .append(characteristic)
                .append(',')
                .append(group)
                .append(',')
                .append(outcome)
                .append(',')
                .append(events < 0 ? "[c]" : String.valueOf(events))
                .append(',')
                .append(people)
                .append(',')
                .append(events < 0 ? "[c]" : String.valueOf((double) events / people))
                .append(",\n");
    }

    private void everyone(String at, String outcome, int events, int people, String better) {
        outcomes.append(at)
                .append(outcome)
                .append(',')
                .append((double) events / people)
                .append(',')
                .append(events)
                .append(',')
                .append(people)
                .append(",,")
                .append(better)
                .append('\n');
    }

    private static final String SCHEME = """
            scheme: care
            title: Care of a synthetic country
            stream: care
            population: {basis: registered}
            components: [{id: list, weight: 1.0}]
            target: fair_share
            notes: ["Synthetic: nothing here is real."]
            """;

    private static final String DESCRIPTOR = """
            {
              "name": "synthetic-groups",
              "title": "Synthetic groups of people: nothing here is real",
              "created": "2026-11-22T00:00:00Z",
              "sources": [{"title": "Made up for tests"}],
              "x-levels": ["nation", "board"],
              "x-schemes": ["schemes/care.yaml"],
              "resources": [
                {"name": "areas", "path": "areas.csv"},
                {"name": "population", "path": "population.csv"},
                {"name": "need", "path": "need.csv"},
                {"name": "spending", "path": "spending.csv"},
                {"name": "deprivation", "path": "deprivation.csv"},
                {"name": "outcomes", "path": "outcomes.csv"},
                {"name": "groups", "path": "groups.csv"},
                {"name": "deflators", "path": "deflators.csv"}
              ]
            }
            """;
}
