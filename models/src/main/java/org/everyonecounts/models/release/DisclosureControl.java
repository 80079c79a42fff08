package org.everyonecounts.models.release;

import java.util.List;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.disclosure.RuleSet;
import org.everyonecounts.models.exchange.PeopleFigures;
import org.everyonecounts.models.exchange.RunFigures;

/**
 * Makes the figures of a run safe to show, between computing and writing: nothing that has not been through here may leave the run.
 *
 * <p>The rules hold for events and for people with a characteristic: numerators and denominators of outcomes and of groups, below national
 * level. Counts of small numbers are withheld, further ones so that none can be worked out, all others are rounded, and rates are worked out
 * from what is shown. Lists of practices, weighted people and pounds are no counts of people in this sense. With the rule {@code none} nothing is
 * changed, and the audit says so.
 */
public final class DisclosureControl {
    private final RuleSet rules;
    private final EarlierPublication earlier;

    public DisclosureControl(RuleSet rules, EarlierPublication earlier) {
        this.rules = rules;
        this.earlier = earlier;
    }

    /**
     * Figures that may be shown.
     *
     * @param figures the same figures, safe, with the rows of the audit
     * @param checks one for each outcome with counts
     */
    public record Released(RunFigures figures, List<Check> checks) {
        public Released {
            checks = List.copyOf(checks);
        }
    }

    /** Figures without outcomes come back as they are. */
    public Released release(RunFigures figures, HealthData data) {
        String nation = data.geography().nationLevel();
        Decisions decisions = Decisions.of(figures.outcomes(), data.geography(), data.areaChanges(), rules, earlier);
        DisclosureAudit audit = new DisclosureAudit(decisions, rules);
        PeopleFigures people = figures.people();
        if (!rules.protects()) {
            return new Released(
                    figures.with(
                            new PeopleFigures(people.outliers(), people.peers(), people.quantiles(), audit.rows())),
                    audit.checks());
        }
        ShownOutcomes outcomes = new ShownOutcomes(figures.outcomes(), nation, rules.counts(), decisions);
        ShownPeers peers = new ShownPeers(figures.outcomes(), outcomes, nation);
        ShownIndicators indicators = new ShownIndicators(decisions, nation);
        RunFigures released = new RunFigures(
                figures.distances(),
                figures.indicators().stream().map(indicators::of).toList(),
                figures.needComponents(),
                figures.deprivationProfile(),
                figures.concentrationCurve(),
                figures.coverage().stream().map(indicators::of).toList(),
                figures.outcomes().stream().map(outcomes::outcome).toList(),
                new PeopleFigures(
                        people.outliers().stream().map(outcomes::funnel).toList(),
                        people.peers().stream().map(peers::of).toList(),
                        people.quantiles(),
                        audit.rows()),
                figures.allocation());
        return new Released(released, audit.checks());
    }
}
