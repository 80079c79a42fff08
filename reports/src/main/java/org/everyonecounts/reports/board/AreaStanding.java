package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Where one area stands: against need, against the tolerance, and among the areas of its level. */
final class AreaStanding {
    private final AreaAccount account;
    private final DistanceRow own;
    private final double tolerance;

    AreaStanding(AreaAccount account) {
        this.account = account;
        this.own = account.own();
        this.tolerance = account.scheme().tolerance();
    }

    private boolean isFairShare() {
        return account.scheme().target() == TargetMode.FAIR_SHARE;
    }

    String target() {
        return isFairShare() ? "its modelled fair share" : "its target";
    }

    String tolerance() {
        return InWords.percent(Figure.of(tolerance));
    }

    private Template by(double distance, Template below, Template within, Template above) {
        return distance < -tolerance ? below : distance > tolerance ? above : within;
    }

    String headline() {
        Figure distance = own.distance();
        String name = own.areaName();
        if (!distance.isNumber()) {
            return distance.state() == Figure.State.SUPPRESSED
                    ? Template.AREA_HEADLINE_SUPPRESSED.with(Map.of("name", name))
                    : Template.AREA_HEADLINE_NOT_AVAILABLE.with(Map.of("name", name, "target", target()));
        }
        Template template = by(
                distance.number(),
                Template.AREA_HEADLINE_BELOW,
                Template.AREA_HEADLINE_WITHIN,
                Template.AREA_HEADLINE_ABOVE);
        return template == Template.AREA_HEADLINE_WITHIN
                ? template.with(Map.of("name", name, "tolerance", tolerance(), "target", target()))
                : template.with(
                        Map.of("name", name, "distance", InWords.percent(distance.map(Math::abs)), "target", target()));
    }

    /** People, pounds a head, and pounds in all. */
    List<String> have() {
        Figure actual = own.actualPerHead();
        Figure need = own.targetPerHead();
        if (!actual.isNumber() || !need.isNumber() || !own.distanceGbp().isNumber()) {
            return List.of(Template.AREA_HAVE_NONE.sentence());
        }
        String basis = isFairShare() ? "shared by need" : "at target";
        String people = InWords.people(own.population());
        String has = InWords.poundsAndPence(actual);
        String would = InWords.poundsAndPence(need);
        if (has.equals(would)) {
            return List.of(Template.AREA_HAVE_EVEN.with(Map.of("people", people, "actual", has, "basis", basis)));
        }
        boolean less = actual.number() < need.number();
        double gap = Math.abs(actual.number() - need.number());
        return List.of(
                (less ? Template.AREA_HAVE_LESS : Template.AREA_HAVE_MORE)
                        .with(Map.of(
                                "people", people,
                                "actual", has,
                                "basis", basis,
                                "need", would,
                                "gap", InWords.poundsAndPence(Figure.of(gap)))),
                (less ? Template.AREA_MONEY_LESS : Template.AREA_MONEY_MORE)
                        .with(Map.of("gap", InWords.millions(own.distanceGbp().map(Math::abs)), "target", target())));
    }

    /** Against the tolerance, how firm that is, and the rank in words. */
    List<String> position() {
        Figure distance = own.distance();
        if (!distance.isNumber()) {
            return List.of((distance.state() == Figure.State.SUPPRESSED
                            ? Template.AREA_POSITION_SUPPRESSED
                            : Template.AREA_POSITION_NOT_AVAILABLE)
                    .sentence());
        }
        Template template = by(
                distance.number(),
                Template.AREA_POSITION_BELOW,
                Template.AREA_POSITION_WITHIN,
                Template.AREA_POSITION_ABOVE);
        Map<String, String> values = template == Template.AREA_POSITION_WITHIN
                ? Map.of("distance", InWords.signedPercent(distance), "tolerance", tolerance())
                : Map.of("distance", InWords.signedPercent(distance), "tolerance", tolerance(), "target", target());
        return List.of(template.with(values), firm(), rank());
    }

    private String firm() {
        Figure lower = own.distanceLower();
        Figure upper = own.distanceUpper();
        if (!lower.isNumber() || !upper.isNumber()) {
            return Template.AREA_FIRM_UNKNOWN.sentence();
        }
        boolean clear = side(lower.number()) == side(upper.number());
        return (clear ? Template.AREA_FIRM_CLEAR : Template.AREA_FIRM_NOT_CLEAR)
                .with(Map.of("lower", InWords.signedPercent(lower), "upper", InWords.signedPercent(upper)));
    }

    private int side(double distance) {
        return distance < -tolerance ? -1 : distance > tolerance ? 1 : 0;
    }

    /** By the distance relative to the nation's; areas as far as this one are neither below nor above it. */
    private String rank() {
        if (!own.distanceRelative().isNumber()) {
            return Template.AREA_RANK_NONE.sentence();
        }
        List<Double> all = new ArrayList<>();
        account.level().forEach(row -> {
            if (row.distanceRelative().isNumber()) {
                all.add(row.distanceRelative().number());
            }
        });
        double mine = own.distanceRelative().number();
        long below = all.stream().filter(distance -> distance < mine).count();
        long above = all.stream().filter(distance -> distance > mine).count();
        if (all.size() == 1) {
            return Template.AREA_RANK_ONLY.with(Map.of("area", account.areaNoun()));
        }
        String areas = InWords.counted(all.size(), account.areaNoun());
        if (below == 0 && above == all.size() - 1) {
            return Template.AREA_RANK_FIRST.with(Map.of("all", areas, "nation", account.nation()));
        }
        if (above == 0 && below == all.size() - 1) {
            return Template.AREA_RANK_LAST.with(Map.of("all", areas, "nation", account.nation()));
        }
        return Template.AREA_RANK.with(Map.of(
                "all",
                areas,
                "below",
                InWords.count(below) + (below == 1 ? " stands" : " stand"),
                "above",
                InWords.count(above),
                "nation",
                account.nation()));
    }

    /** At most three; a figure that is not a number has no tile. */
    List<Tile> tiles() {
        List<Tile> tiles = new ArrayList<>();
        if (own.actualPerHead().isNumber()) {
            tiles.add(new Tile(InWords.poundsAndPence(own.actualPerHead()), "a head is what people here have"));
        }
        if (own.targetPerHead().isNumber()) {
            tiles.add(new Tile(
                    InWords.poundsAndPence(own.targetPerHead()),
                    isFairShare() ? "a head is what need would give" : "a head is what the target gives"));
        }
        if (own.distance().isNumber()) {
            tiles.add(new Tile(InWords.signedPercent(own.distance()), "is the distance from " + target()));
        }
        return tiles;
    }
}
