package org.everyonecounts.models.exchange;

import static org.everyonecounts.models.exchange.OutputTable.Column.integer;
import static org.everyonecounts.models.exchange.OutputTable.Column.number;
import static org.everyonecounts.models.exchange.OutputTable.Column.text;

import java.util.List;
import org.everyonecounts.models.exchange.OutputTable.Column;

/** The layouts of the output tables on groups of people and on areas beside one another. */
public final class PeopleTables {
    /** Layout of {@code outliers.csv}. */
    public static final OutputTable<OutcomeRow> OUTLIERS = outcomes(
            "outliers",
            "Outcomes of areas beside the limits of a funnel plot",
            "lower limit of the funnel, with overdispersion",
            "upper limit of the funnel, with overdispersion");

    /** Layout of {@code peers.csv}. */
    public static final OutputTable<PeerRow> PEERS = new OutputTable<>(
            "peers",
            "Outcomes of areas beside the nation and the areas most like them",
            List.of(
                    text("period", "calendar or financial year of the outcome", PeerRow::period),
                    text("level", "level of the area", PeerRow::level),
                    text("outcome", "id of the outcome", PeerRow::outcome),
                    text("area_code", "code of the area", PeerRow::areaCode),
                    number("value", "the value", PeerRow::value),
                    number("national", "value of the nation", PeerRow::national),
                    number("national_difference", "value minus that of the nation", PeerRow::nationalDifference),
                    number("national_lower", "lower limit of that difference", PeerRow::nationalLower),
                    number("national_upper", "upper limit of that difference", PeerRow::nationalUpper),
                    text("peers", "codes of the nearest peers, nearest first", PeerRow::peers),
                    number("peer_value", "value of the peers together, weighted by people", PeerRow::peerValue),
                    number("peer_difference", "value minus that of the peers", PeerRow::peerDifference),
                    number("peer_lower", "lower limit of that difference", PeerRow::peerLower),
                    number("peer_upper", "upper limit of that difference", PeerRow::peerUpper),
                    number("confidence", "level of the limits; [z] without limits", PeerRow::confidence)),
            List.of("period", "level", "outcome", "area_code", "confidence"));

    /** Layout of {@code deprivation_quantiles.csv}. */
    public static final OutputTable<QuantileRow> DEPRIVATION_QUANTILES = new OutputTable<>(
            "deprivation_quantiles",
            "People, need and money by national and by local quantiles of deprivation",
            List.of(
                    text("period", "financial year of the data", QuantileRow::period),
                    text("level", "level of the areas grouped", QuantileRow::level),
                    text("scheme", "formula by which need is weighed", QuantileRow::scheme),
                    text("stream", "the money", QuantileRow::stream),
                    text("edition", "edition of the deprivation scores", QuantileRow::edition),
                    text(
                            "within",
                            "code of the area inside which areas were ranked: the nation, or a coarser area for local quantiles",
                            QuantileRow::within),
                    integer("groups", "number of groups", QuantileRow::groups),
                    integer("group", "1 = people living in the most deprived areas", QuantileRow::group),
                    number("population", "people", QuantileRow::population),
                    number("weighted_population", "people weighted by need", QuantileRow::weightedPopulation),
                    number("actual_gbp", "baseline or spending, pounds", QuantileRow::actualGbp),
                    number(
                            "need_share",
                            "share of the weighted population of the area ranked in, a fraction",
                            QuantileRow::needShare),
                    number(
                            "spending_share",
                            "share of the money of the area ranked in, a fraction",
                            QuantileRow::spendingShare),
                    number("ratio", "spending share divided by need share", QuantileRow::ratio),
                    number("per_head", "pounds per person", QuantileRow::perHead),
                    number("per_weighted_head", "pounds per need-weighted person", QuantileRow::perWeightedHead),
                    number(
                            "real_per_weighted_head",
                            "pounds per need-weighted person at the prices of price_base",
                            QuantileRow::realPerWeightedHead),
                    text("price_base", "period of the prices; [z] without deflators", QuantileRow::priceBase)),
            List.of("period", "level", "scheme", "stream", "within", "groups", "group"));

    /** Layout of {@code disclosure.csv}. */
    public static final OutputTable<DisclosureRow> DISCLOSURE = new OutputTable<>(
            "disclosure",
            "How many counts of people were withheld or rounded, and why",
            List.of(
                    text("period", "calendar or financial year of the counts", DisclosureRow::period),
                    text("level", "level of the areas", DisclosureRow::level),
                    text("table", "table that the counts stand in", DisclosureRow::table),
                    text("series", "outcome, and characteristic where it is of groups", DisclosureRow::series),
                    text("rule", "the rule set", DisclosureRow::rule),
                    integer("cells", "counts looked at", DisclosureRow::cells),
                    integer("primary", "counts withheld as small", DisclosureRow::primary),
                    integer(
                            "secondary",
                            "counts withheld so that no other can be worked out",
                            DisclosureRow::secondary),
                    integer(
                            "differencing",
                            "counts withheld since an earlier published run would give them away",
                            DisclosureRow::differencing),
                    integer("rounded", "counts shown rounded", DisclosureRow::rounded)),
            List.of("period", "level", "table", "series"));

    private PeopleTables() {}

    /** The layout that outcomes and outliers share. */
    static OutputTable<OutcomeRow> outcomes(String name, String title, String lower, String upper) {
        List<Column<OutcomeRow>> columns = List.of(
                text("period", "calendar or financial year of the outcome", OutcomeRow::period),
                text("level", "level of the area", OutcomeRow::level),
                text("outcome", "id of the outcome", OutcomeRow::outcome),
                text("characteristic", "what the group is a group of; [z] for everyone", OutcomeRow::characteristic),
                text("group", "the group; [z] for everyone", OutcomeRow::group),
                text("area_code", "code of the area", OutcomeRow::areaCode),
                number("value", "the value", OutcomeRow::value),
                number("numerator", "events", OutcomeRow::numerator),
                number("denominator", "people or years at risk", OutcomeRow::denominator),
                number("lower", lower, OutcomeRow::lower),
                number("upper", upper, OutcomeRow::upper),
                number("confidence", "level of the limits; [z] without limits", OutcomeRow::confidence),
                text(
                        "reading",
                        "what the figure may be said to show",
                        row -> row.reading().code()));
        return new OutputTable<>(
                name,
                title,
                columns,
                List.of("period", "level", "outcome", "characteristic", "group", "area_code", "confidence"));
    }
}
