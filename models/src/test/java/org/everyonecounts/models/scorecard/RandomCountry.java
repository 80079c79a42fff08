package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.everyonecounts.models.area.DataBuilder;

/**
 * A made-up country for tests: areas in ICBs in four regions, with tied deprivation scores and need indices. The same seed gives the same
 * country; rows can be put in in another order.
 */
final class RandomCountry {
    private final int areas;
    private final long seed;
    private final List<Runnable> rows = new ArrayList<>();
    private final DataBuilder builder = new DataBuilder("nation", "region", "icb", "sub_icb");

    RandomCountry(int areas, long seed) {
        this.areas = areas;
        this.seed = seed;
    }

    static String code(int area) {
        return String.format(Locale.ROOT, "S%03d", area);
    }

    /** Two periods of money {@code money} and {@code drugs}, need {@code a} and {@code b} (indices) and {@code w} (weighted people). */
    RandomCountry fill() {
        Random random = new Random(seed);
        builder.area("ENG", "nation", "");
        for (int region = 0; region < 4; region++) {
            builder.area("R" + region, "region", "ENG");
            for (int icb = 0; icb < 3; icb++) {
                builder.area("I" + region + icb, "icb", "R" + region);
            }
        }
        for (int i = 0; i < areas; i++) {
            String code = code(i);
            builder.area(code, "sub_icb", "I" + random.nextInt(4) + random.nextInt(3));
            int score = 5 + random.nextInt(12);
            double deprived = (score - 11) / 30.0;
            rows.add(() -> builder.score("IMD", code, Integer.toString(score)));
            for (String period : List.of("2021/22", "2022/23")) {
                int people = 50_000 + random.nextInt(400_000);
                double a = 0.9 + 0.02 * random.nextInt(10) + deprived / 4;
                double b = 0.7 + 0.05 * random.nextInt(12) + deprived;
                double money = people * (120 + 30 * random.nextDouble() + 40 * deprived);
                double drugs = people * 10 * random.nextDouble();
                double weighted = people * (0.8 + random.nextDouble() / 2);
                rows.add(() -> builder.people(period, "registered", code, Integer.toString(people)));
                rows.add(() -> builder.index(period, "a", code, text(a)));
                rows.add(() -> builder.index(period, "b", code, text(b)));
                rows.add(() -> builder.weighted(period, "w", code, text(weighted)));
                rows.add(() -> builder.pounds(period, "money", code, text(money)));
                rows.add(() -> builder.pounds(period, "drugs", code, text(drugs)));
                double target = money * (0.9 + 0.2 * random.nextDouble());
                rows.add(() -> builder.allocation(
                        period, "core", code, text(money), text(target), "0.05", "0.01", text(money * 1.0605)));
            }
        }
        return this;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** The rows in the order in which they were made. */
    DataBuilder inOrder() {
        rows.forEach(Runnable::run);
        return builder;
    }

    /** The rows in another order. */
    DataBuilder shuffled(long by) {
        List<Runnable> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(by));
        other.forEach(Runnable::run);
        return builder;
    }
}
