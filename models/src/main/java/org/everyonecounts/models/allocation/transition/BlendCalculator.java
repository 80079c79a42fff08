package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.ShareBlend;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * {@code share_blend}: A_i = (1 + k) E ((1 − λ_t) old share + λ_t new share). Old shares are of the money before the first year, new shares of
 * the targets. Both sum to 1, so k is 0 unless a bound takes or gives money.
 */
final class BlendCalculator implements PolicyCalculator {
    private final ShareBlend policy;

    BlendCalculator(ShareBlend policy) {
        this.policy = policy;
    }

    @Override
    public List<Line> lines(TransitionYear year) {
        double lambda =
                policy.blend().get(Math.min(year.number(), policy.blend().size()) - 1);
        double oldMoney = CompensatedSum.of(year.oldMoney());
        double targets = CompensatedSum.of(year.target());
        double envelope = year.envelope().orElseThrow();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            double share = (1 - lambda) * year.oldMoney()[i] / oldMoney + lambda * year.target()[i] / targets;
            double pounds = Math.max(0, envelope * share);
            lines.add(Line.of(pounds, pounds));
        }
        return lines;
    }
}
