package org.everyonecounts.models.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.PeerRow;
import org.everyonecounts.models.measure.Figure;

/**
 * Rows of peers as they may be shown: worked out from the shown counts of area and peers, so that a sum over peers tells nothing that the
 * counts do not. Where the area's count is withheld, so is all that is its own; where a peer's is, so is what the peers have together.
 *
 * <p>Limits keep their shape: their distances from the difference are scaled by the Poisson error of the shown counts over that of the counts.
 */
final class ShownPeers {
    private final Map<SeriesKey, Map<String, OutcomeRow>> before = new TreeMap<>();
    private final Map<SeriesKey, Map<String, OutcomeRow>> shown = new TreeMap<>();
    private final ShownOutcomes outcomes;
    private final String nation;

    /** @param rows rows of outcomes before anything was withheld */
    ShownPeers(List<OutcomeRow> rows, ShownOutcomes outcomes, String nation) {
        this.outcomes = outcomes;
        this.nation = nation;
        for (OutcomeRow row : rows) {
            if (WholeCount.cell(row).isEveryone()) {
                before.computeIfAbsent(SeriesKey.of(row), key -> new TreeMap<>())
                        .put(row.areaCode(), row);
                shown.computeIfAbsent(SeriesKey.of(row), key -> new TreeMap<>())
                        .put(row.areaCode(), outcomes.outcome(row));
            }
        }
    }

    PeerRow of(PeerRow row) {
        SeriesKey key = new SeriesKey(row.period(), row.level(), row.outcome());
        OutcomeRow own = shown.getOrDefault(key, Map.of()).get(row.areaCode());
        OutcomeRow counted = before.getOrDefault(key, Map.of()).get(row.areaCode());
        if (row.level().equals(nation)) {
            return row;
        }
        if (own == null || counted == null) {
            return moved(row, ShownRate.rounded(row.value()), ShownRate.rounded(row.peerValue()), 1, 1);
        }
        List<OutcomeRow> peers = peers(row, shown.getOrDefault(key, Map.of()));
        if (isUncounted(own) && peers.stream().allMatch(ShownPeers::isUncounted)) {
            return row;
        }
        RateKind kind = outcomes.kind(counted);
        boolean ratio = kind.form() == RateKind.Form.RATIO;
        Sums ownThen = Sums.of(List.of(counted));
        Sums ownNow = Sums.of(List.of(own));
        Sums peersThen = Sums.of(peers(row, before.getOrDefault(key, Map.of())));
        Sums peersNow = Sums.of(peers);
        Figure together = row.peerValue();
        if (together.isNumber()) {
            boolean hidden = peers.stream().anyMatch(peer -> ShownOutcomes.isWithheld(peer.value()));
            Figure sum = ratio ? Figure.ofFinite(kind.scale() * peersNow.ratio()) : together;
            together = hidden ? Figure.SUPPRESSED : ShownRate.rounded(sum);
        }
        return moved(
                row,
                own.value(),
                together,
                ratio ? ownNow.error() / ownThen.error() : 1,
                ratio
                        ? Math.hypot(ownNow.error(), peersNow.error()) / Math.hypot(ownThen.error(), peersThen.error())
                        : 1);
    }

    /** Events and people of some areas together. */
    private record Sums(double events, double people) {
        static Sums of(List<OutcomeRow> rows) {
            double events = 0;
            double people = 0;
            for (OutcomeRow row : rows) {
                events += row.numerator().orElse(0);
                people += row.denominator().orElse(0);
            }
            return new Sums(events, people);
        }

        double ratio() {
            return events / people;
        }

        /** √events ÷ people. */
        double error() {
            return Math.sqrt(events) / people;
        }
    }

    private static boolean isUncounted(OutcomeRow row) {
        return !row.numerator().isNumber()
                && !row.denominator().isNumber()
                && !ShownOutcomes.isWithheld(row.numerator());
    }

    private static List<OutcomeRow> peers(PeerRow row, Map<String, OutcomeRow> rows) {
        List<OutcomeRow> peers = new ArrayList<>();
        for (String code : row.peers().split(" ", -1)) {
            OutcomeRow peer = rows.get(code);
            if (peer != null) {
                peers.add(peer);
            }
        }
        return peers;
    }

    private static PeerRow moved(PeerRow row, Figure value, Figure peers, double toNation, double toPeers) {
        Figure nationalDifference = difference(row.nationalDifference(), value, row.national());
        Figure peerDifference = difference(row.peerDifference(), value, peers);
        return new PeerRow(
                row.period(),
                row.level(),
                row.outcome(),
                row.areaCode(),
                value,
                row.national(),
                nationalDifference,
                limit(row.nationalLower(), row.nationalDifference(), nationalDifference, toNation),
                limit(row.nationalUpper(), row.nationalDifference(), nationalDifference, toNation),
                row.peers(),
                peers,
                peerDifference,
                limit(row.peerLower(), row.peerDifference(), peerDifference, toPeers),
                limit(row.peerUpper(), row.peerDifference(), peerDifference, toPeers),
                row.confidence());
    }

    private static Figure difference(Figure given, Figure value, Figure from) {
        if (!given.isNumber()) {
            return given;
        }
        return value.isNumber() && from.isNumber()
                ? ShownRate.rounded(Figure.of(value.number() - from.number()))
                : Figure.SUPPRESSED;
    }

    private static Figure limit(Figure given, Figure difference, Figure moved, double by) {
        if (!given.isNumber() || !difference.isNumber()) {
            return given;
        }
        double scale = Double.isFinite(by) ? by : 1;
        return moved.isNumber()
                ? ShownRate.rounded(Figure.of(moved.number() + (given.number() - difference.number()) * scale))
                : Figure.SUPPRESSED;
    }
}
