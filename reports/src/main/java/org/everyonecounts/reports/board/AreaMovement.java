package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.exchange.TrajectoryRow;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.DriverWords;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** How one area has moved since the preceding period, what moved it, and where the rule of change takes it. */
final class AreaMovement {
    private final AreaAccount account;
    private final String target;

    AreaMovement(AreaAccount account, String target) {
        this.account = account;
        this.target = target;
    }

    List<String> change() {
        List<String> sentences = new ArrayList<>();
        Figure now = account.own().distance();
        account.before().ifPresent(row -> {
            if (now.isNumber() && row.distance().isNumber()) {
                sentences.add(distance(InWords.period(row.period()), row.distance(), now));
            }
        });
        if (!account.drivers().isEmpty() && numbers()) {
            String period = InWords.period(account.drivers().get(0).from());
            double moved = account.drivers().stream()
                    .mapToDouble(row -> row.amountGbp().number())
                    .sum();
            String shown = pounds(Figure.of(Math.abs(moved)));
            sentences.add(
                    moved == 0
                            ? Template.AREA_CHANGE_MONEY_SAME.with(Map.of("period", period, "target", target))
                            : Template.AREA_CHANGE_MONEY.with(Map.of(
                                    "period",
                                    period,
                                    "target",
                                    target,
                                    "direction",
                                    moved < 0 ? "down" : "up",
                                    "change",
                                    shown)));
        }
        return sentences.isEmpty() ? List.of(Template.AREA_CHANGE_NONE.sentence()) : sentences;
    }

    private static String distance(String period, Figure before, Figure now) {
        String then = InWords.signedPercent(before);
        String today = InWords.signedPercent(now);
        return then.equals(today)
                ? Template.AREA_CHANGE_SAME.with(Map.of("period", period, "now", today))
                : Template.AREA_CHANGE.with(Map.of(
                        "period",
                        period,
                        "direction",
                        now.number() < before.number() ? "down" : "up",
                        "before",
                        then,
                        "now",
                        today));
    }

    private boolean numbers() {
        return account.drivers().stream().allMatch(row -> row.amountGbp().isNumber());
    }

    String moved() {
        if (account.drivers().isEmpty() || !numbers()) {
            return Template.AREA_DRIVERS_NONE.with(Map.of("target", target));
        }
        Optional<WaterfallRow> most = account.drivers().stream()
                .filter(row -> !row.driver().equals(DriverWords.MONEY))
                .filter(row -> row.amountGbp().number() != 0)
                .max(Comparator.comparingDouble(row -> Math.abs(row.amountGbp().number())));
        return most.map(row -> Template.AREA_DRIVERS.with(Map.of(
                        "driver",
                        DriverWords.of(row.driver()).toLowerCase(java.util.Locale.UK),
                        "direction",
                        row.amountGbp().number() < 0 ? "down" : "up",
                        "amount",
                        pounds(row.amountGbp().map(Math::abs)))))
                .orElseGet(Template.AREA_DRIVERS_MONEY_ONLY::sentence);
    }

    Optional<Grid> drivers() {
        List<List<String>> rows = new ArrayList<>();
        Grid.Tokens tokens = new Grid.Tokens();
        List<String> order = DriverWords.ordered(
                account.drivers().stream().map(WaterfallRow::driver).toList());
        account.drivers().stream()
                .filter(row -> !row.amountGbp().isNumber() || row.amountGbp().number() != 0)
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.driver())))
                .forEach(row -> rows.add(List.of(
                        DriverWords.of(row.driver()),
                        tokens.cell(row.amountGbp(), amount -> InWords.number(amount, 0)))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(
                        "What moved " + target + " from "
                                + InWords.period(account.drivers().get(0).from()) + " to "
                                + account.drivers().get(0).to(),
                        List.of("Driver", "£"),
                        rows,
                        tokens.sentence()));
    }

    String reaches() {
        Transition rule = account.scheme().transition();
        Figure years = account.trajectory().isEmpty()
                ? Figure.NOT_AVAILABLE
                : account.trajectory().get(0).yearsToTolerance();
        if (years.isNumber()) {
            return years.number() == 0
                    ? Template.AREA_REACHES_NOW.sentence()
                    : Template.AREA_REACHES.with(Map.of("years", InWords.counted((long) years.number(), "year")));
        }
        return rule != null && years.state() == Figure.State.NOT_APPLICABLE
                ? Template.AREA_REACHES_NOT.with(Map.of("years", InWords.counted(rule.horizon(), "year")))
                : Template.AREA_REACHES_UNKNOWN.sentence();
    }

    Optional<Grid> years() {
        if (account.trajectory().isEmpty()) {
            return Optional.empty();
        }
        String share = account.scheme().target() == TargetMode.FAIR_SHARE ? "Fair share" : "Target";
        Grid.Tokens tokens = new Grid.Tokens();
        List<List<String>> rows = new ArrayList<>();
        for (TrajectoryRow year : account.trajectory()) {
            rows.add(List.of(
                    year.period(),
                    tokens.cell(year.allocationGbp(), pounds -> InWords.number(millions(pounds), 1)),
                    tokens.cell(year.targetGbp(), pounds -> InWords.number(millions(pounds), 1)),
                    tokens.cell(year.distance(), InWords::signedPercent)));
        }
        return Optional.of(new Grid(
                "Year by year under the rule of change",
                List.of("Year", "Allocation, £ millions", share + ", £ millions", "Distance"),
                rows,
                tokens.sentence()));
    }

    private static Figure millions(Figure pounds) {
        return pounds.map(amount -> amount / 1e6);
    }

    /** In millions from £100,000 on, else in whole pounds. */
    private static String pounds(Figure amount) {
        return Math.abs(amount.number()) >= 1e5 ? InWords.millions(amount) : InWords.wholePounds(amount);
    }
}
