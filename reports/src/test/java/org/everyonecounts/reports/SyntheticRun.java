package org.everyonecounts.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.explain.Explanation;
import org.everyonecounts.models.allocation.explain.Explanations;
import org.everyonecounts.models.allocation.explain.Subject;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.CurveRow;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.NeedComponentRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * A made-up country of 1 nation, 7 regions, 42 boards and 106 places with made-up people, need and money: the same on every machine, and
 * of the shape of the sample run. Shares, targets, curves and groups are worked out from the made-up inputs, so that identities hold.
 */
public final class SyntheticRun {
    public static final String PERIOD = "2021/22";
    public static final String EARLIER = "2020/21";
    private static final String MONEY = "gp_payments";
    private static final Figure NONE = Figure.NOT_APPLICABLE;
    private static final List<String> PLACES = List.of(
            "Northumberland",
            "South Tyneside",
            "Blackburn with Darwen",
            "Hastings and Rother",
            "Ealing",
            "Herefordshire and Worcestershire",
            "Bath and North East Somerset, Swindon and Wiltshire",
            "Isle of Wight");

    /** One place of the made-up country. */
    public record Place(String code, String name, int region, int board, double people, double deprivation) {}

    private final List<Place> places = new ArrayList<>();
    private final List<DistanceRow> distances = new ArrayList<>();
    private final List<IndicatorRow> indicators = new ArrayList<>();
    private final List<NeedComponentRow> needs = new ArrayList<>();
    private final List<DeprivationRow> groups = new ArrayList<>();
    private final List<CurveRow> curve = new ArrayList<>();

    private SyntheticRun(List<String> firstNames) {
        for (int i = 0; i < 106; i++) {
            String name = i < firstNames.size() ? firstNames.get(i) : PLACES.get(i % PLACES.size()) + " " + i;
            places.add(new Place(
                    String.format(Locale.ROOT, "%02d%c", i, 'A' + i % 26),
                    name,
                    i % 7,
                    i % 42,
                    150_000 + 7_919.0 * (i * 37 % 101),
                    8 + 0.31 * (i * 53 % 107)));
        }
        fairShare("gp-payments-need", "primary_medical_final", 0.011);
        fairShare("gp-payments", "carr_hill", 0.0028);
        supplied("core", "core_overall");
        supplied("primary-medical", "primary_medical_final");
        headlineTables();
        indicators();
    }

    /** The figures of the made-up run. */
    public static RunFigures figures() {
        return figuresWith();
    }

    /** The same figures where need has errors: the distances have limits of a quarter point either way. */
    public static RunFigures figuresWithLimits() {
        RunFigures plain = figures();
        List<DistanceRow> measured = plain.distances().stream()
                .map(row -> new DistanceRow(
                        row.period(),
                        row.level(),
                        row.scheme(),
                        row.stream(),
                        row.mode(),
                        row.areaCode(),
                        row.areaName(),
                        row.population(),
                        row.weightedPopulation(),
                        row.needIndex(),
                        row.targetShare(),
                        row.targetGbp(),
                        row.actualGbp(),
                        row.distanceGbp(),
                        row.distance(),
                        row.distanceRelative(),
                        row.distance().map(value -> value - 0.0025),
                        row.distance().map(value -> value + 0.0025),
                        row.allocationGbp(),
                        row.growth(),
                        row.closingDistance(),
                        row.actualPerHead(),
                        row.actualPerWeightedHead(),
                        row.targetPerHead(),
                        row.flags()))
                .toList();
        return new RunFigures(
                measured,
                plain.indicators(),
                plain.needComponents(),
                plain.deprivationProfile(),
                plain.concentrationCurve(),
                plain.coverage(),
                plain.outcomes(),
                plain.people(),
                plain.allocation());
    }

    /** The same figures with other names for the first places. */
    public static RunFigures figuresWith(String... firstNames) {
        SyntheticRun run = new SyntheticRun(List.of(firstNames));
        List<IndicatorRow> all = new ArrayList<>(run.indicators);
        all.addAll(SyntheticPeople.indicators());
        return new RunFigures(
                        run.distances,
                        all,
                        run.needs,
                        run.groups,
                        run.curve,
                        SyntheticPeople.coverage(run.places),
                        SyntheticPeople.outcomes(run.places))
                .with(SyntheticPeople.figures(run.places))
                .with(SyntheticAllocation.of(run.places, run.distances, Optional.of(run.trace())))
                .with(run.distances, SyntheticRevisions.of(run.distances));
    }

    /** The arithmetic of the place furthest below under the headline scheme, from the inputs of all places. */
    private Explanation trace() {
        SortedMap<String, Figure> people = new TreeMap<>();
        SortedMap<String, Figure> weighted = new TreeMap<>();
        SortedMap<String, Figure> spending = new TreeMap<>();
        for (Place place : places) {
            people.put(place.code(), Figure.of(place.people()));
            weighted.put(place.code(), Figure.of(place.people() * need(place, 0.011)));
            spending.put(place.code(), Figure.of(pounds(place.people() * perHead(place))));
        }
        SchemeInputs inputs = new SchemeInputs(
                facts().schemes().get(0),
                PERIOD,
                "sub_icb",
                List.copyOf(people.keySet()),
                Map.of(
                        SchemeInputs.PEOPLE,
                        AreaColumn.of("sub_icb", people),
                        SchemeInputs.NEED + "primary_medical_final",
                        AreaColumn.of("sub_icb", weighted),
                        SchemeInputs.ACTUAL,
                        AreaColumn.of("sub_icb", spending)),
                Set.of("primary_medical_final"),
                Map.of(),
                Map.of(),
                new TreeMap<>());
        DistanceRow furthest = distances.stream()
                .filter(row ->
                        row.scheme().equals("gp-payments-need") && row.level().equals("sub_icb"))
                .min(Comparator.comparingDouble(row -> row.distanceRelative().number()))
                .orElseThrow();
        Subject subject =
                new Subject("sub_icb", furthest.areaCode(), furthest.areaName(), List.of(furthest.areaCode()));
        return Explanations.of(inputs, subject).orElseThrow();
    }

    private double need(Place place, double slope) {
        return 1
                + slope * (place.deprivation() - 24.5) * 0.35
                + 0.01 * Math.floorMod(place.code().hashCode(), 7)
                - 0.03;
    }

    private static double perHead(Place place) {
        return 150 + 0.3 * (place.deprivation() - 24.5) + 4.0 * (place.board() % 5) - 8;
    }

    private void fairShare(String scheme, String component, double slope) {
        double people = places.stream().mapToDouble(Place::people).sum();
        double raw = places.stream()
                .mapToDouble(place -> place.people() * need(place, slope))
                .sum();
        BigDecimal spent = places.stream()
                .map(place -> pounds(place.people() * perHead(place)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (String level : List.of("nation", "region", "icb", "sub_icb")) {
            BigDecimal left = spent;
            List<String> codes = codes(level);
            for (String code : codes) {
                List<Place> members = members(level, code);
                double population = members.stream().mapToDouble(Place::people).sum();
                double weighted = members.stream()
                                .mapToDouble(place -> place.people() * need(place, slope))
                                .sum()
                        * people
                        / raw;
                BigDecimal actual = members.stream()
                        .map(place -> pounds(place.people() * perHead(place)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                boolean last = code.equals(codes.get(codes.size() - 1));
                BigDecimal target = last ? left : pounds(spent.doubleValue() * weighted / people);
                left = left.subtract(target);
                distance(
                        scheme,
                        MONEY,
                        TargetMode.FAIR_SHARE,
                        level,
                        code,
                        population,
                        weighted,
                        people,
                        actual,
                        target);
                need(scheme, level, code, component, population, weighted);
            }
        }
    }

    private void supplied(String scheme, String component) {
        for (String level : List.of("nation", "region", "icb")) {
            double people = places.stream().mapToDouble(Place::people).sum();
            for (String code : codes(level)) {
                List<Place> members = members(level, code);
                double population = members.stream().mapToDouble(Place::people).sum();
                BigDecimal target = members.stream()
                        .map(place -> pounds(place.people() * 1_600 * need(place, 0.01)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal baseline = members.stream()
                        .map(place -> pounds(
                                place.people() * 1_600 * need(place, 0.01) * (1.034 + 0.01 * (place.board() % 7 - 3))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                distance(
                        scheme,
                        scheme,
                        TargetMode.SUPPLIED,
                        level,
                        code,
                        population,
                        population,
                        people,
                        baseline,
                        target);
                need(scheme, level, code, component, population, population);
            }
        }
    }

    private void need(String scheme, String level, String code, String component, double population, double weighted) {
        needs.add(new NeedComponentRow(
                latest(scheme),
                level,
                scheme,
                code,
                component,
                Figure.of(1),
                Figure.of(population),
                Figure.of(weighted),
                Figure.of(weighted / population)));
    }

    private void distance(
            String scheme,
            String stream,
            TargetMode mode,
            String level,
            String code,
            double population,
            double weighted,
            double people,
            BigDecimal actual,
            BigDecimal target) {
        double relative = actual.doubleValue() / target.doubleValue() - 1;
        boolean fair = mode == TargetMode.FAIR_SHARE;
        double nation = fair ? 0 : 0.0344;
        distances.add(new DistanceRow(
                latest(scheme),
                level,
                scheme,
                stream,
                mode,
                code,
                nameOf(level, code),
                Figure.of(population),
                Figure.of(weighted),
                Figure.of(weighted / population),
                Figure.of(weighted / people),
                Figure.of(target),
                Figure.of(actual),
                Figure.of(actual.subtract(target)),
                Figure.of(relative),
                Figure.of((1 + relative) / (1 + nation) - 1),
                NONE,
                NONE,
                fair ? NONE : Figure.of(actual.multiply(BigDecimal.valueOf(1.05))),
                fair ? NONE : Figure.of(0.05),
                fair ? NONE : Figure.of(relative - 0.0071),
                Figure.of(actual.doubleValue() / population),
                Figure.of(actual.doubleValue() / weighted),
                Figure.of(target.doubleValue() / population),
                code.equals("03D") ? EnumSet.of(Flag.ESTIMATED) : Set.of()));
    }

    private void headlineTables() {
        List<Place> ranked = places.stream()
                .sorted(Comparator.comparingDouble(Place::deprivation))
                .toList();
        double people = places.stream().mapToDouble(Place::people).sum();
        double spending = places.stream()
                .mapToDouble(place -> place.people() * perHead(place))
                .sum();
        double weighted = places.stream()
                .mapToDouble(place -> place.people() * need(place, 0.011))
                .sum();
        curve.add(point(0, 0, 0, 0));
        double p = 0;
        double s = 0;
        double n = 0;
        for (int i = 0; i < ranked.size(); i++) {
            p += ranked.get(i).people() / people;
            s += ranked.get(i).people() * perHead(ranked.get(i)) / spending;
            n += ranked.get(i).people() * need(ranked.get(i), 0.011) / weighted;
            curve.add(point(i + 1, i == 105 ? 1 : p, i == 105 ? 1 : s, i == 105 ? 1 : n));
        }
        for (int g = 1; g <= 10; g++) {
            int group = g;
            double groupPeople = 0;
            double groupMoney = 0;
            double groupNeed = 0;
            for (int i = 0; i < ranked.size(); i++) {
                if (10 - i * 10 / ranked.size() == group) {
                    groupPeople += ranked.get(i).people();
                    groupMoney += ranked.get(i).people() * perHead(ranked.get(i));
                    groupNeed += ranked.get(i).people() * need(ranked.get(i), 0.011) * people / weighted;
                }
            }
            double ratio = groupMoney / spending / (groupNeed / people);
            groups.add(new DeprivationRow(
                    PERIOD,
                    "sub_icb",
                    "gp-payments-need",
                    MONEY,
                    "IMD 2019",
                    g,
                    Figure.of(groupPeople),
                    Figure.of(groupNeed),
                    Figure.of(pounds(groupMoney)),
                    Figure.of(groupNeed / people),
                    Figure.of(groupMoney / spending),
                    Figure.of(ratio),
                    Figure.of(ratio - 0.012),
                    Figure.of(ratio + 0.013),
                    Figure.of(groupMoney / groupPeople),
                    Figure.of(groupMoney / groupNeed)));
        }
    }

    private static CurveRow point(int position, double people, double spending, double need) {
        return new CurveRow(
                PERIOD,
                "sub_icb",
                "gp-payments-need",
                MONEY,
                position,
                Figure.of(people),
                Figure.of(spending),
                Figure.of(need));
    }

    private void indicators() {
        described("misplaced_share", "[z]", 0.0228, IntervalMethod.NONE, 0.0012);
        described("misplaced_gbp", "[z]", 211_500_000, IntervalMethod.NONE, 3_000_000);
        described("mean_abs_distance", "[z]", 0.0456, IntervalMethod.AREAS_RESAMPLED, -0.001);
        tested("concentration_spending", "[z]", 0.0132686, 0.004);
        tested("concentration_need", "[z]", 0.0213829, 0.004);
        tested("horizontal_inequity", "[z]", -0.0081143, 0.0062);
        tested("kakwani", "[z]", -0.0194, 0.005);
        described("theil_spending", "[z]", 0.0042, IntervalMethod.AREAS_RESAMPLED, 0.0001);
        described("theil_between", "[z]", 0.0011, IntervalMethod.AREAS_RESAMPLED, 0.0001);
        described("theil_within", "[z]", 0.0031, IntervalMethod.AREAS_RESAMPLED, 0);
        tested("deprivation_gap", "[z]", 9.42, 6.1);
        indicators.add(row(
                PERIOD,
                Clause.FAIRNESS,
                "elasticity",
                "[z]",
                NONE,
                NONE,
                NONE,
                IntervalMethod.NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                Reading.NOT_AVAILABLE));
        indicators.add(row(
                PERIOD,
                Clause.EVERYONE_COUNTED,
                "coverage",
                "[z]",
                Figure.of(1.0716),
                NONE,
                NONE,
                IntervalMethod.NONE,
                Figure.of(1.0688),
                Figure.of(0.0028),
                NONE,
                NONE,
                Reading.DESCRIBED));
        for (String need : List.of("carr_hill", "primary_medical_final")) {
            for (String rank : List.of("deprivation", "need")) {
                for (String money : List.of("net", "gross")) {
                    double value = need.startsWith("carr") && money.equals("net") ? 0.0006156 : -0.0081143;
                    tested("horizontal_inequity", "need=" + need + " rank=" + rank + " money=" + money, value, 0.006);
                }
            }
        }
        for (int year = 2014; year < 2021; year++) {
            String period = year + "/" + (year + 1 - 2000);
            for (String id : List.of("misplaced_share", "horizontal_inequity", "deprivation_gap")) {
                double value = id.startsWith("misplaced") ? 0.024 : id.startsWith("hor") ? -0.008 : 8.8;
                indicators.add(row(
                        period,
                        Clause.FAIRNESS,
                        id,
                        "[z]",
                        Figure.of(value + 0.0001 * (year - 2014)),
                        NONE,
                        NONE,
                        IntervalMethod.NONE,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        Reading.DESCRIBED));
            }
        }
        indicators.add(new IndicatorRow(
                PERIOD,
                "sub_icb",
                "gp-payments",
                MONEY,
                Clause.FAIRNESS,
                "horizontal_inequity",
                "[z]",
                Figure.of(0.0006156),
                NONE,
                Figure.of(-0.0052),
                Figure.of(0.0063),
                Figure.of(0.95),
                IntervalMethod.AREAS_RESAMPLED,
                106,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                Reading.RESTS_ON_FEW_AREAS));
    }

    private void tested(String id, String group, double value, double half) {
        boolean steady = Math.abs(value) > half;
        indicators.add(row(
                PERIOD,
                Clause.FAIRNESS,
                id,
                group,
                Figure.of(value),
                Figure.of(value - half),
                Figure.of(value + half),
                IntervalMethod.AREAS_RESAMPLED,
                Figure.of(value * 0.97),
                Figure.of(value * 0.03),
                Figure.of(value * 0.03 - half / 5),
                Figure.of(value * 0.03 + half / 5),
                steady ? Reading.STEADY : Reading.RESTS_ON_FEW_AREAS));
    }

    private void described(String id, String group, double value, IntervalMethod method, double change) {
        boolean limits = method != IntervalMethod.NONE;
        indicators.add(row(
                PERIOD,
                Clause.FAIRNESS,
                id,
                group,
                Figure.of(value),
                limits ? Figure.of(value * 0.9) : NONE,
                limits ? Figure.of(value * 1.1) : NONE,
                method,
                Figure.of(value - change),
                Figure.of(change),
                Figure.of(change - 0.002),
                Figure.of(change + 0.002),
                Reading.DESCRIBED));
    }

    private static IndicatorRow row(
            String period,
            Clause clause,
            String id,
            String group,
            Figure value,
            Figure lower,
            Figure upper,
            IntervalMethod method,
            Figure previous,
            Figure change,
            Figure changeLower,
            Figure changeUpper,
            Reading reading) {
        return new IndicatorRow(
                period,
                "sub_icb",
                "gp-payments-need",
                MONEY,
                clause,
                id,
                group,
                value,
                NONE,
                lower,
                upper,
                method == IntervalMethod.NONE ? NONE : Figure.of(0.95),
                method,
                106,
                0,
                previous,
                change,
                changeLower,
                changeUpper,
                reading);
    }

    private List<String> codes(String level) {
        return switch (level) {
            case "nation" -> List.of("ENG");
            case "region" -> List.of("Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7");
            case "icb" ->
                java.util.stream.IntStream.range(0, 42)
                        .mapToObj(i -> String.format(Locale.ROOT, "Q%02d", i))
                        .toList();
            default -> places.stream().map(Place::code).toList();
        };
    }

    private List<Place> members(String level, String code) {
        return places.stream()
                .filter(place -> switch (level) {
                    case "nation" -> true;
                    case "region" -> code.equals("Y" + (place.region() + 1));
                    case "icb" -> code.equals(String.format(Locale.ROOT, "Q%02d", place.board()));
                    default -> code.equals(place.code());
                })
                .toList();
    }

    private String nameOf(String level, String code) {
        return switch (level) {
            case "nation" -> "England";
            case "region" -> "Region " + code.substring(1);
            case "icb" ->
                "NHS " + PLACES.get(Integer.parseInt(code.substring(1)) % PLACES.size()) + " " + code.substring(1)
                        + " ICB";
            default -> members(level, code).get(0).name();
        };
    }

    private static BigDecimal pounds(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private static String latest(String scheme) {
        return scheme.startsWith("gp") ? PERIOD : "2024/25";
    }

    /** The facts of the made-up run: a few rejected rows, one warning, unsigned assumptions, a break in the series. */
    public static RunFacts facts() {
        SortedMap<String, String> settings = new TreeMap<>(Map.of(
                "gates.rejected_rows",
                "0.01",
                "gates.rejected_people",
                "0.005",
                "seed",
                "20261122",
                "periods",
                "latest"));
        return new RunFacts(
                "NHS money, need and people in England, made up",
                "2026-11-22",
                "latest",
                "0123456789abcdef".repeat(4),
                "gp-payments-need",
                "sub_icb",
                new TreeMap<>(Map.of(
                        "gp-payments-need",
                        PERIOD,
                        "gp-payments",
                        PERIOD,
                        "core",
                        "2024/25",
                        "primary-medical",
                        "2024/25")),
                List.of(
                        scheme(
                                "gp-payments-need",
                                "Payments to general practice, shared by primary medical care need",
                                TargetMode.FAIR_SHARE,
                                "primary_medical_final"),
                        scheme(
                                "gp-payments",
                                "Payments to general practice, shared by Carr-Hill weighted patients",
                                TargetMode.FAIR_SHARE,
                                "carr_hill"),
                        scheme("core", "Core services, England", TargetMode.SUPPLIED, "core_overall"),
                        scheme(
                                "primary-medical",
                                "Primary medical care, England",
                                TargetMode.SUPPLIED,
                                "primary_medical_final")),
                new TreeMap<>(Map.of(
                        "nation",
                        "nation",
                        "region",
                        "NHS England region",
                        "icb",
                        "integrated care board",
                        "sub_icb",
                        "sub-ICB location")),
                "0.1.0",
                20261122L,
                2000,
                List.of(0.95),
                "allocations team, made.up@example.org",
                List.of(
                        new RunFacts.InputFile("areas", "areas.csv", "ab".repeat(32), 9_876, 156, 0),
                        new RunFacts.InputFile("spending", "spending.csv", "cd".repeat(32), 123_456, 1_908, 3)),
                List.of(
                        new RunFacts.Control(
                                "registered_2021-22",
                                "Registered patients, England 2021/22: sum of the" + " practice annex",
                                "61498822",
                                "61498822",
                                "0",
                                "0.01",
                                true),
                        new RunFacts.Control(
                                "gp_payments_2021-22",
                                "Payments to general practice, England 2021/22, net",
                                "9263104512.55",
                                "9263104512.56",
                                "0.01",
                                "1.00",
                                true)),
                List.of(
                        new Check(
                                "descriptor",
                                Check.Severity.ERROR,
                                Check.Status.PASSED,
                                1,
                                0,
                                "The descriptor is a valid Data Package."),
                        new Check(
                                "rejected_rows",
                                Check.Severity.ERROR,
                                Check.Status.PASSED,
                                2_064,
                                3,
                                "3 of 2,064 rows were rejected, below the gate of 1 %."),
                        new Check(
                                "need_present",
                                Check.Severity.WARNING,
                                Check.Status.FAILED,
                                106,
                                1,
                                "Need is missing for 1 of 106 areas; its figures are [x].")),
                List.of(
                        new Reject(
                                "spending",
                                "spending.csv",
                                17,
                                "amount_gbp",
                                "twelve",
                                "type",
                                "The value is not a number.",
                                "Give pounds as a decimal number."),
                        new Reject(
                                "spending",
                                "spending.csv",
                                12,
                                "amount_gbp",
                                "12,5",
                                "type",
                                "The value is not a number.",
                                "Give pounds as a decimal number."),
                        new Reject(
                                "spending",
                                "spending.csv",
                                40,
                                "area_code",
                                "99Z",
                                "foreign_key",
                                "The area is not in areas.csv.",
                                "Add the area or mend its code.",
                                Figure.NOT_AVAILABLE,
                                Figure.of(1250.5))),
                settings,
                List.of(
                        "Contains public sector information licensed under the Open Government Licence v3.0 (NHS England,"
                                + " NHS Digital, MHCLG, ONS, OHID).",
                        "Contains OS data © Crown copyright and database right.",
                        "Index of Multiple Deprivation 2019 scores by way of mySociety (CC BY 4.0)."),
                List.of(new HealthData.SeriesBreak(
                        MONEY,
                        null,
                        "2016/17",
                        "Payments before 2016/17 leave out items invoiced centrally, so totals before and after are not"
                                + " comparable.")));
    }

    private static Scheme scheme(String id, String title, TargetMode mode, String component) {
        return new Scheme(
                id,
                title,
                mode == TargetMode.FAIR_SHARE ? MONEY : id,
                "registered",
                null,
                mode,
                0.025,
                Scheme.Growth.MULTIPLICATIVE,
                !id.equals("gp-payments-need"),
                List.of("dispensing_and_drugs"),
                List.of(new Scheme.Block("all", 1, List.of(new Scheme.Component(component, 1)), null, List.of())),
                List.of(),
                Scheme.Rounding.PENCE,
                id.equals("gp-payments") ? null : SyntheticAllocation.TRANSITION,
                List.of(
                        new Scheme.Assumption(
                                "components." + component + ".weight",
                                "1.0",
                                "Choice of this made-up package, in place of the formula by which these payments are"
                                        + " made.",
                                "",
                                ""),
                        new Scheme.Assumption(
                                "tolerance",
                                "0.025",
                                "Distances of up to 2.5 % either way read as within" + " tolerance.",
                                id.equals("core") ? "A. Analyst" : "",
                                id.equals("core") ? "2026-10-01" : "")),
                List.of(
                        "The distance is from a modelled fair share of the money actually paid",
                        "Payments are net of dispensing and drug reimbursement."));
    }
}
