package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * The chart: pounds a head by deprivation group, two marks a group joined by a line, what people have and what need would give.
 *
 * <p>Groups without both amounts have no marks; the table beside the chart holds every group with its token.
 *
 * @param read how to read it
 * @param height of the drawing, whose width is {@link #WIDTH}
 */
public record Dumbbell(
        String title,
        String description,
        String read,
        String height,
        String axis,
        List<Tick> ticks,
        List<Row> rows,
        List<Caption> captions,
        Grid grid) {
    /** Width of the drawing in its own units. */
    public static final int WIDTH = 400;

    private static final double LEFT = 154;
    private static final double RIGHT = WIDTH - 62.0;
    private static final double TOP = 40;
    private static final double STEP = 25;
    private static final double PENNY = 0.01;

    /** A line across with its amount. */
    public record Tick(String x, String label) {}

    /** Words beside a mark of the first group, so that no key is needed. */
    public record Caption(String x, String anchor, String text) {}

    /**
     * One group.
     *
     * @param y middle of the row
     * @param drawn false where an amount is missing
     * @param need place of the circle
     * @param diamond corners of the diamond
     * @param low label of the smaller amount, right-aligned at {@code lowX}
     */
    public record Row(
            String label,
            String y,
            String textY,
            boolean drawn,
            String left,
            String right,
            String need,
            String diamond,
            String lowX,
            String low,
            String highX,
            String high,
            String tooltip) {}

    public Dumbbell {
        ticks = List.copyOf(ticks);
        rows = List.copyOf(rows);
        captions = List.copyOf(captions);
    }

    /** The chart of the headline; none where no group has both amounts. */
    static Optional<Dumbbell> of(ReportedRun run) {
        List<GroupMoney> groups = GroupMoney.of(run);
        List<GroupMoney> drawn = groups.stream().filter(GroupMoney::isComplete).toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.of(drawn, LEFT, RIGHT);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            rows.add(row(groups.get(i), i, groups.size(), scale));
        }
        double bottom = TOP + STEP * groups.size();
        long less =
                drawn.stream().filter(group -> group.difference().number() < 0).count();
        return Optional.of(new Dumbbell(
                "Pounds a head and need, by deprivation of areas, " + run.headlinePeriod(),
                Template.BOARD_CHART_DESCRIPTION.with(
                        Map.of("groups", InWords.count(groups.size()), "less", InWords.count(less))),
                Template.BOARD_CHART_READ.sentence(),
                Coordinate.of(bottom + 26),
                Coordinate.of(bottom),
                scale.ticks(),
                rows,
                captions(drawn.get(0), scale),
                grid(run, groups)));
    }

    private static Row row(GroupMoney group, int index, int groups, Scale scale) {
        double y = TOP + STEP * (index + 0.5);
        String label = group.group()
                + (index == 0 ? " most deprived" : index == groups - 1 && groups > 1 ? " least deprived" : "");
        if (!group.isComplete()) {
            return new Row(label, Coordinate.of(y), Coordinate.of(y + 4), false, "", "", "", "", "", "", "", "", "");
        }
        double need = scale.at(group.byNeed().number());
        double actual = scale.at(group.actual().number());
        boolean isShort = group.difference().number() < 0;
        double left = Math.min(need, actual);
        double right = Math.max(need, actual);
        Figure low = isShort ? group.actual() : group.byNeed();
        Figure high = isShort ? group.byNeed() : group.actual();
        return new Row(
                label,
                Coordinate.of(y),
                Coordinate.of(y + 4),
                true,
                Coordinate.of(left),
                Coordinate.of(right),
                Coordinate.of(need),
                diamond(actual, y),
                Coordinate.of(left - 10),
                InWords.wholePounds(low),
                Coordinate.of(right + 10),
                InWords.wholePounds(high),
                "Group " + group.group() + ": have " + InWords.poundsAndPence(group.actual()) + ", by need "
                        + InWords.poundsAndPence(group.byNeed()));
    }

    private static String diamond(double x, double y) {
        return "M" + Coordinate.of(x) + " " + Coordinate.of(y - 6.5) + "L" + Coordinate.of(x + 6.5) + " "
                + Coordinate.of(y) + "L" + Coordinate.of(x) + " " + Coordinate.of(y + 6.5) + "L"
                + Coordinate.of(x - 6.5) + " " + Coordinate.of(y) + "Z";
    }

    private static List<Caption> captions(GroupMoney first, Scale scale) {
        boolean isShort = first.actual().number() < first.byNeed().number();
        double need = scale.at(first.byNeed().number());
        double actual = scale.at(first.actual().number());
        return List.of(
                new Caption(Coordinate.of(actual + (isShort ? 4 : -4)), isShort ? "end" : "start", "◆ have"),
                new Caption(Coordinate.of(need + (isShort ? -4 : 4)), isShort ? "start" : "end", "● by need"));
    }

    private static Grid grid(ReportedRun run, List<GroupMoney> groups) {
        Grid.Tokens tokens = new Grid.Tokens();
        List<List<String>> rows = groups.stream()
                .map(group -> List.of(
                        String.valueOf(group.group()),
                        tokens.cell(group.people(), InWords::people),
                        tokens.cell(group.actual(), InWords::poundsAndPence),
                        tokens.cell(group.byNeed(), InWords::poundsAndPence),
                        tokens.cell(group.difference(), InWords::poundsAndPence),
                        tokens.cell(group.needShare(), InWords::percent),
                        tokens.cell(group.moneyShare(), InWords::percent)))
                .toList();
        return new Grid(
                "Need and money by deprivation group, " + run.headlineScope() + "; group 1 is the most deprived",
                List.of(
                        "Group",
                        "People",
                        "Have, £ a head",
                        "By need, £ a head",
                        "Difference",
                        "Share of need",
                        "Share of money"),
                rows,
                tokens.sentence());
    }

    /** From pounds to places: the smallest amount at the left edge, the largest at the right. */
    private record Scale(double least, double most, double left, double right) {
        static Scale of(List<GroupMoney> groups, double left, double right) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (GroupMoney group : groups) {
                least = Math.min(
                        least, Math.min(group.actual().number(), group.byNeed().number()));
                most = Math.max(
                        most, Math.max(group.actual().number(), group.byNeed().number()));
            }
            return most - least >= PENNY
                    ? new Scale(least, most, left, right)
                    : new Scale(least - 1, most + 1, left, right);
        }

        double at(double pounds) {
            return left + (right - left) * (pounds - least) / (most - least);
        }

        /** Two to five round amounts. */
        List<Tick> ticks() {
            double step = StrictMath.pow(10, Math.floor(StrictMath.log10((most - least) / 2)));
            for (double factor : new double[] {1, 2, 5, 10}) {
                if ((most - least) / (step * factor) <= 4) {
                    step *= factor;
                    break;
                }
            }
            List<Tick> ticks = new ArrayList<>();
            for (double mark = Math.ceil(least / step); mark <= Math.floor(most / step); mark++) {
                ticks.add(new Tick(
                        Coordinate.of(at(mark * step)),
                        step < 1
                                ? InWords.poundsAndPence(Figure.of(mark * step))
                                : InWords.wholePounds(Figure.of(mark * step))));
            }
            return ticks;
        }
    }
}
