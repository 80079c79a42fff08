package org.everyonecounts.reports;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.CoverageRow;
import org.everyonecounts.models.exchange.DisclosureRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.exchange.PeopleFigures;
import org.everyonecounts.models.exchange.QuantileRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.measure.Figure;

/**
 * Made-up outcomes and groups of the made-up country, in the shape of the sample run: deaths under 75 by deprivation, whose gap falls while
 * its ratio rises; deaths by ethnicity, some of unknown group; treatment that runs towards the more deprived; smoking by place, three of
 * which stand outside; a crossing with withheld cells.
 */
public final class SyntheticPeople {
    public static final int FIRST_YEAR = 2015;
    public static final int LAST_YEAR = 2021;
    private static final String DEATHS = "under_75_deaths";
    private static final String BY_DEPRIVATION = "outcome=" + DEATHS + ";characteristic=deprivation";
    private static final String BY_ETHNICITY = "outcome=covid_deaths;characteristic=ethnicity";
    private static final String TREATED = "outcome=lipid_treatment;characteristic=deprivation";
    private static final String SMOKING = "smoking";
    private static final Figure NONE = Figure.NOT_APPLICABLE;

    private SyntheticPeople() {}

    private static double deaths(int decile, int year) {
        double least = 230.4 * Math.pow(0.95, year - FIRST_YEAR);
        double most = 480.7 * Math.pow(0.965, year - FIRST_YEAR);
        return least + (10 - decile) / 9.0 * (most - least);
    }

    private static double meanDeaths(int year) {
        double sum = 0;
        for (int decile = 1; decile <= 10; decile++) {
            sum += deaths(decile, year) / 10;
        }
        return sum;
    }

    /** Indicators that belong to no scheme. */
    public static List<IndicatorRow> indicators() {
        List<IndicatorRow> rows = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            double mean = meanDeaths(year);
            double gap = deaths(1, year) - deaths(10, year);
            double ratio = deaths(1, year) / deaths(10, year);
            boolean first = year == FIRST_YEAR;
            Figure none = Figure.NOT_AVAILABLE;
            Figure meanBefore = first ? none : Figure.of(meanDeaths(year - 1));
            Figure gapBefore = first ? none : Figure.of(deaths(1, year - 1) - deaths(10, year - 1));
            Figure ratioBefore = first ? none : Figure.of(deaths(1, year - 1) / deaths(10, year - 1));
            String period = String.valueOf(year);
            rows.add(row(
                    period,
                    Clause.BENEFIT,
                    "mean_outcome",
                    "outcome=" + DEATHS,
                    mean,
                    1.2,
                    meanBefore,
                    Reading.DESCRIBED));
            rows.add(row(
                    period,
                    Clause.NO_ONE_DISADVANTAGED,
                    "group_gap",
                    BY_DEPRIVATION,
                    gap,
                    6.1,
                    gapBefore,
                    Reading.CLEAR_AGAINST_DEPRIVED));
            rows.add(row(
                    period,
                    Clause.NO_ONE_DISADVANTAGED,
                    "group_ratio",
                    BY_DEPRIVATION,
                    ratio,
                    0.041,
                    ratioBefore,
                    Reading.CLEAR_AGAINST_DEPRIVED));
            rows.add(row(
                    period,
                    Clause.NO_ONE_DISADVANTAGED,
                    "group_sii",
                    BY_DEPRIVATION,
                    1.1 * gap,
                    6.7,
                    gapBefore.map(g -> 1.1 * g),
                    Reading.CLEAR_AGAINST_DEPRIVED));
            rows.add(row(
                    period,
                    Clause.NO_ONE_DISADVANTAGED,
                    "group_rii",
                    BY_DEPRIVATION,
                    1.05 * ratio,
                    0.044,
                    ratioBefore.map(r -> 1.05 * r),
                    Reading.CLEAR_AGAINST_DEPRIVED));
        }
        String last = String.valueOf(LAST_YEAR);
        for (String v : List.of("1.5", "2", "3")) {
            rows.add(row(
                    last,
                    Clause.BENEFIT,
                    "achievement",
                    "outcome=" + DEATHS + ";characteristic=deprivation;v=" + v,
                    meanDeaths(LAST_YEAR) * (1 + 0.1 * Double.parseDouble(v)),
                    2.1,
                    NONE,
                    Reading.DESCRIBED));
        }
        rows.add(row(last, Clause.BENEFIT, "par", BY_DEPRIVATION, -107.3, 3.3, NONE, Reading.DESCRIBED));
        rows.add(row(last, Clause.BENEFIT, "events_fewer", BY_DEPRIVATION, 58_214, 1_812, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2020", Clause.NO_ONE_DISADVANTAGED, "group_gap", BY_ETHNICITY, 61.4, 9.2, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2020", Clause.NO_ONE_DISADVANTAGED, "group_ratio", BY_ETHNICITY, 1.74, 0.12, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2020", Clause.EVERYONE_COUNTED, "unknown_share", BY_ETHNICITY, 0.0924, 0, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2020", Clause.EVERYONE_COUNTED, "gap_lower_bound", BY_ETHNICITY, 21.7, 0, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2020", Clause.EVERYONE_COUNTED, "gap_upper_bound", BY_ETHNICITY, 98.2, 0, NONE, Reading.DESCRIBED));
        rows.add(row(
                "2023",
                Clause.NO_ONE_DISADVANTAGED,
                "group_gap",
                TREATED,
                0.0412,
                0.0031,
                NONE,
                Reading.CLEAR_PRO_DEPRIVED));
        rows.add(row(
                "2021/22",
                Clause.NO_ONE_DISADVANTAGED,
                "outlier_areas",
                "outcome=" + SMOKING,
                3,
                0,
                NONE,
                Reading.DESCRIBED));
        return rows;
    }

    /** An indicator of people with an interval of measurement; none where {@code half} is 0. */
    public static IndicatorRow row(
            String period,
            Clause clause,
            String id,
            String group,
            double value,
            double half,
            Figure previous,
            Reading reading) {
        boolean limits = half > 0;
        Figure change = previous.isNumber() ? previous.map(before -> value - before) : NONE;
        return new IndicatorRow(
                period,
                "nation",
                "[z]",
                "[z]",
                clause,
                id,
                group,
                Figure.of(value),
                limits ? Figure.of(half / 1.96) : NONE,
                limits ? Figure.of(value - half) : NONE,
                limits ? Figure.of(value + half) : NONE,
                limits ? Figure.of(0.95) : NONE,
                limits ? IntervalMethod.MEASUREMENT : IntervalMethod.NONE,
                10,
                0,
                previous,
                change,
                change.map(moved -> moved - 1.4 * half),
                change.map(moved -> moved + 1.4 * half),
                reading);
    }

    /** Outcomes of everyone and of groups, in output order. */
    public static List<OutcomeRow> outcomes(List<SyntheticRun.Place> places) {
        List<OutcomeRow> rows = new ArrayList<>();
        String[] ethnicities = {"asian", "black", "mixed", "unknown", "white"};
        double[] rates = {131.2, 144.3, 96.4, 0, 82.9};
        for (int i = 0; i < ethnicities.length; i++) {
            boolean unknown = ethnicities[i].equals("unknown");
            rows.add(new OutcomeRow(
                    "2020",
                    "nation",
                    "covid_deaths",
                    "ethnicity",
                    ethnicities[i],
                    "ENG",
                    unknown ? Figure.NOT_AVAILABLE : Figure.of(rates[i]),
                    Figure.of(unknown ? 4_812 : 1_000 + 211 * i),
                    unknown ? Figure.NOT_AVAILABLE : Figure.of((1_000 + 211 * i) / rates[i] * 100_000),
                    unknown ? NONE : Figure.of(rates[i] - 4.4),
                    unknown ? NONE : Figure.of(rates[i] + 4.6),
                    unknown ? NONE : Figure.of(0.95),
                    unknown ? Reading.NOT_AVAILABLE : Reading.DESCRIBED));
        }
        for (int decile : new int[] {1, 10, 2, 3, 4, 5, 6, 7, 8, 9}) {
            double rate = deaths(decile, LAST_YEAR);
            double people = 5_000_000 + 41_000.0 * decile;
            rows.add(new OutcomeRow(
                    String.valueOf(LAST_YEAR),
                    "nation",
                    DEATHS,
                    "deprivation",
                    String.valueOf(decile),
                    "ENG",
                    Figure.of(rate),
                    Figure.of(Math.rint(rate * people / 100_000)),
                    Figure.of(people),
                    Figure.of(rate - 4.2),
                    Figure.of(rate + 4.3),
                    Figure.of(0.95),
                    Reading.DESCRIBED));
        }
        for (String group : List.of("female x 1", "female x 2", "male x 1", "male x 2")) {
            boolean withheld = group.startsWith("male");
            Figure shown = withheld ? Figure.SUPPRESSED : Figure.of(0.214);
            rows.add(new OutcomeRow(
                    "2021/22",
                    "icb",
                    "early_births",
                    "sex x deprivation",
                    group,
                    "Q01",
                    shown,
                    withheld ? Figure.SUPPRESSED : Figure.of(15),
                    withheld ? Figure.SUPPRESSED : Figure.of(70),
                    withheld ? NONE : Figure.of(0.135),
                    withheld ? NONE : Figure.of(0.324),
                    withheld ? NONE : Figure.of(0.95),
                    withheld ? Reading.NOT_AVAILABLE : Reading.DESCRIBED));
        }
        for (int i = 0; i < places.size(); i++) {
            OutcomeRow inner = funnel(places.get(i), i, 1.96, 0.95);
            rows.add(new OutcomeRow(
                    inner.period(),
                    inner.level(),
                    inner.outcome(),
                    "[z]",
                    "[z]",
                    inner.areaCode(),
                    inner.value(),
                    inner.numerator(),
                    inner.denominator(),
                    inner.value().map(v -> v - 0.012),
                    inner.value().map(v -> v + 0.013),
                    Figure.of(0.95),
                    Reading.DESCRIBED));
        }
        return rows;
    }

    private static OutcomeRow funnel(SyntheticRun.Place place, int index, double z, double confidence) {
        double mean = 0.138;
        double people = 0.04 * place.people();
        double spread = Math.sqrt(4.1 * mean * (1 - mean) / people);
        boolean outside = index % 41 == 7;
        double value =
                mean + spread * (outside ? (index % 2 == 0 ? -4.6 : 4.4) : ((index * 31 % 21) - 10) / 10.0 * 2.02);
        return new OutcomeRow(
                "2021/22",
                "sub_icb",
                SMOKING,
                "[z]",
                "[z]",
                place.code(),
                Figure.of(value),
                Figure.of(Math.rint(value * people)),
                Figure.of(Math.rint(people)),
                Figure.of(mean - z * spread),
                Figure.of(mean + z * spread),
                Figure.of(confidence),
                outside ? Reading.OUTSIDE_TOLERANCE : Reading.WITHIN_TOLERANCE);
    }

    /** Funnels, peers, quantiles and disclosure. */
    public static PeopleFigures figures(List<SyntheticRun.Place> places) {
        List<OutcomeRow> outliers = new ArrayList<>();
        List<PeerRow> peers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            OutcomeRow inner = funnel(places.get(i), i, 1.96, 0.95);
            outliers.add(inner);
            outliers.add(funnel(places.get(i), i, 3.09, 0.998));
            List<String> nearest = new ArrayList<>();
            for (int k = 1; k <= 10; k++) {
                nearest.add(places.get((i + k) % places.size()).code());
            }
            Figure less = inner.value().map(v -> v - 0.138);
            Figure lessPeers = inner.value().map(v -> v - 0.1402);
            peers.add(new PeerRow(
                    "2021/22",
                    "sub_icb",
                    SMOKING,
                    places.get(i).code(),
                    inner.value(),
                    Figure.of(0.138),
                    less,
                    less.map(v -> v - 0.012),
                    less.map(v -> v + 0.012),
                    String.join(" ", nearest),
                    Figure.of(0.1402),
                    lessPeers,
                    lessPeers.map(v -> v - 0.013),
                    lessPeers.map(v -> v + 0.013),
                    Figure.of(0.95)));
        }
        List<QuantileRow> quantiles = new ArrayList<>();
        for (String within : List.of("ENG", "Q03")) {
            for (int group = 1; group <= 5; group++) {
                double people = within.equals("ENG") ? 12_000_000 : 310_000;
                double need = 1.12 - 0.04 * group;
                double perHead = 158.2 - 1.7 * group;
                quantiles.add(new QuantileRow(
                        SyntheticRun.PERIOD,
                        "sub_icb",
                        "gp-payments-need",
                        "gp_payments",
                        "IMD 2019",
                        within,
                        5,
                        group,
                        Figure.of(people),
                        Figure.of(people * need),
                        Figure.of(people * perHead),
                        Figure.of(need / 5),
                        Figure.of(perHead / 153.1 / 5),
                        Figure.of(perHead / 153.1 / need),
                        Figure.of(perHead),
                        Figure.of(perHead / need),
                        Figure.of(perHead / need * 1.081),
                        "2022/23"));
            }
        }
        List<DisclosureRow> disclosure = List.of(
                new DisclosureRow(
                        "2021/22",
                        "icb",
                        "outcomes",
                        "early_births, sex x deprivation",
                        "standard: 1 to 7 withheld, others to the nearest 5",
                        336,
                        41,
                        29,
                        0,
                        266),
                new DisclosureRow(
                        "2021/22",
                        "sub_icb",
                        "outcomes",
                        SMOKING,
                        "standard: 1 to 7 withheld, others to the nearest 5",
                        212,
                        0,
                        0,
                        0,
                        212));
        return new PeopleFigures(outliers, peers, quantiles, disclosure);
    }

    /** Registered and resident people of the nation and of every place; of one place the residents are not known. */
    public static List<CoverageRow> coverage(List<SyntheticRun.Place> places) {
        List<CoverageRow> rows = new ArrayList<>();
        double registered =
                places.stream().mapToDouble(SyntheticRun.Place::people).sum();
        rows.add(covered("nation", "ENG", registered, registered / 1.0716, 0));
        for (int i = 0; i < places.size(); i++) {
            double people = places.get(i).people();
            rows.add(covered(
                    "sub_icb", places.get(i).code(), people, i == 5 ? -1 : people / (1.02 + 0.001 * (i * 29 % 97)), i));
        }
        return rows;
    }

    private static CoverageRow covered(String level, String code, double registered, double resident, int index) {
        boolean known = resident > 0;
        return new CoverageRow(
                SyntheticRun.PERIOD,
                level,
                code,
                Figure.of(Math.rint(registered)),
                known ? Figure.of(Math.rint(resident)) : Figure.NOT_AVAILABLE,
                known ? Figure.of(Math.rint(registered) / Math.rint(resident)) : Figure.NOT_AVAILABLE,
                Figure.of(index == 12 ? 1_204 : 0),
                index == 20 ? Figure.SUPPRESSED : Figure.of(0),
                Figure.of(0),
                level.equals("nation") ? Figure.of(0.0924) : Figure.NOT_AVAILABLE);
    }
}
