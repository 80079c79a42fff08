package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of {@code peers.csv}: an outcome of an area beside that of the nation and beside that of its nearest peers together.
 *
 * <p>The nation is the people-weighted mean μ = Σ a y of all areas with a value, as {@code mean_outcome}; the area is part of it, so that
 * var(y_i − μ) = (1 − a_i)² se_i² + Σ_{j≠i} a_j² se_j². The peers' value is their people-weighted mean m, with var(y_i − m) = se_i² + Σ b_j² se_j²,
 * b_j a peer's share of the peers' people. Limits are difference ± z · error, where every area used has a standard error, else {@code [z]};
 * a row for each level of confidence with limits, else one.
 *
 * <p>Peers: {@code [x]} for an area without need or score, {@code [z]} under 11 areas. A peer without a value is named and left out of the peers' value; all without: {@code [x]}.
 */
final class PeerTable {
    private static final String NONE = Figure.NOT_APPLICABLE.toString();
    private static final String UNKNOWN = Figure.NOT_AVAILABLE.toString();

    private final OutcomeUnits units;
    private final AreaPeers peers;
    private final List<Double> confidence;
    private final Map<String, OutcomeUnit> known = new TreeMap<>();
    private final Mean nation;

    PeerTable(OutcomeUnits units, AreaPeers peers, List<Double> confidence) {
        this.units = units;
        this.peers = peers;
        this.confidence = confidence;
        units.known().forEach(unit -> known.put(unit.name(), unit));
        this.nation = Mean.of(units.known());
    }

    /** By area code. */
    List<PeerRow> rows() {
        List<PeerRow> rows = new ArrayList<>();
        for (OutcomeUnit unit : units.all()) {
            addRows(unit, rows);
        }
        return rows;
    }

    private void addRows(OutcomeUnit unit, List<PeerRow> rows) {
        Optional<List<String>> codes = peers.of(unit.name());
        boolean any = codes.isPresent() && !codes.get().isEmpty();
        Mean together = Mean.of(codes.orElse(List.of()).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList());
        Figure peerValue = any ? together.value : codes.isPresent() ? Figure.NOT_APPLICABLE : Figure.NOT_AVAILABLE;
        Figure national = difference(unit.value(), nation.value);
        Figure fromPeers = difference(unit.value(), peerValue);
        double nationalError = known.containsKey(unit.name()) ? nation.errorOfDifferenceFrom(unit, true) : Double.NaN;
        double peerError = any ? together.errorOfDifferenceFrom(unit, false) : Double.NaN;
        for (double level : confidence) {
            Limits ofNation = limits(national, nationalError, level);
            Limits ofPeers = limits(fromPeers, peerError, level);
            boolean limited = !ofNation.isNone() || !ofPeers.isNone();
            rows.add(new PeerRow(
                    units.period(),
                    units.level(),
                    units.outcome(),
                    unit.name(),
                    unit.value(),
                    nation.value,
                    national,
                    ofNation.lower(),
                    ofNation.upper(),
                    any ? String.join(" ", codes.get()) : codes.isPresent() ? NONE : UNKNOWN,
                    peerValue,
                    fromPeers,
                    ofPeers.lower(),
                    ofPeers.upper(),
                    limited ? Figure.of(level) : Figure.NOT_APPLICABLE));
            if (!limited) {
                break;
            }
        }
    }

    /** The state of the area's value where it has none, else that of the other. */
    private static Figure difference(Figure value, Figure other) {
        return value.isNumber() ? MoneyRows.difference(value, other) : value;
    }

    private static Limits limits(Figure difference, double error, double confidence) {
        return difference.isNumber() && Double.isFinite(error)
                ? Limits.measured(difference.number(), error, confidence)
                : Limits.NONE;
    }

    /** The people-weighted mean of areas, with Σ (w se)² for its error, NaN where an area has no standard error. */
    private static final class Mean {
        final Figure value;
        private final double people;
        private final double squares;

        private Mean(Figure value, double people, double squares) {
            this.value = value;
            this.people = people;
            this.squares = squares;
        }

        static Mean of(List<OutcomeUnit> areas) {
            CompensatedSum people = new CompensatedSum();
            CompensatedSum values = new CompensatedSum();
            CompensatedSum squares = new CompensatedSum();
            for (OutcomeUnit area : areas) {
                double weight = area.people().number();
                double error = weight * area.standardError().orElse(Double.NaN);
                people.add(weight);
                values.add(weight * area.value().number());
                squares.add(error * error);
            }
            Figure mean = areas.isEmpty() ? Figure.NOT_AVAILABLE : Figure.of(values.value() / people.value());
            return new Mean(mean, people.value(), squares.value());
        }

        /** Standard error of an area's value minus this mean; {@code member} where the area is part of the mean. */
        double errorOfDifferenceFrom(OutcomeUnit area, boolean member) {
            double own = area.standardError().orElse(Double.NaN);
            double variance = squares / (people * people) + own * own;
            if (member) {
                variance -= 2 * area.people().number() / people * own * own;
            }
            return StrictMath.sqrt(variance);
        }
    }
}
