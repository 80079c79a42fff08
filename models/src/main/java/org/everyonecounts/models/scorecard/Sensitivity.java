package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.ConstrainedPeople;
import org.everyonecounts.models.allocation.InequalityScale;
import org.everyonecounts.models.allocation.InequalityWeights;
import org.everyonecounts.models.allocation.NeedComponents;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;

/**
 * The headline repeated for every need measure in the data, each rank (deprivation, need) and money net and gross: variants of the money
 * figures, named {@code need=carr_hill rank=deprivation money=net}.
 *
 * <p>A need measure that is not known at the level makes no variant, and what the scheme takes for groups or mortality ratios is no measure of
 * need; an area that lacks a measure is left out of its variant.
 */
final class Sensitivity {
    static final String INDICATOR = "horizontal_inequity";
    /** How the group of a variant begins. */
    static final String CHOICE = "need=";

    private final HealthData data;

    Sensitivity(HealthData data) {
        this.data = data;
    }

    /** Variants by group, then period. */
    List<MoneySeries> of(MoneySeries headline, Map<String, SchemePosition> positionsAtLevel) {
        TreeMap<String, SortedMap<String, MoneyFigures>> variants = new TreeMap<>();
        headline.periods().forEach((period, figures) -> {
            SchemePosition position = positionsAtLevel.get(period);
            if (position != null) {
                vary(figures, position, variants);
            }
        });
        List<MoneySeries> series = new ArrayList<>();
        variants.forEach((group, periods) ->
                series.add(new MoneySeries(headline.scheme(), headline.level(), group, periods, headline.shown())));
        return series;
    }

    private void vary(
            MoneyFigures figures, SchemePosition position, Map<String, SortedMap<String, MoneyFigures>> variants) {
        String period = position.period();
        AreaColumn people =
                ConstrainedPeople.of(data, position.scheme(), period).orElse(null);
        Optional<AreaColumn> gross = GrossMoney.of(data, position);
        data.need().forEach((key, need) -> {
            boolean measure = InequalityWeights.scale(position.scheme(), key.name()) instanceof InequalityScale.Given;
            if (!key.period().equals(period) || people == null || !measure) {
                return;
            }
            NeedComponents.weightedPeople(need, people, data.geography(), position.level())
                    .ifPresent(weighted -> {
                        MoneyFigures net = figures.withNeed(weighted.values());
                        put(variants, key.name(), "net", period, net);
                        gross.ifPresent(
                                pounds -> put(variants, key.name(), "gross", period, net.withPounds(pounds.values())));
                    });
        });
    }

    private static void put(
            Map<String, SortedMap<String, MoneyFigures>> variants,
            String need,
            String money,
            String period,
            MoneyFigures figures) {
        variants.computeIfAbsent(CHOICE + need + " rank=deprivation money=" + money, group -> new TreeMap<>())
                .put(period, figures);
        if (figures.size() > 0) {
            variants.computeIfAbsent(CHOICE + need + " rank=need money=" + money, group -> new TreeMap<>())
                    .put(period, figures.rankedByNeed());
        }
    }
}
