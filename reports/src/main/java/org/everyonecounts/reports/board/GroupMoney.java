package org.everyonecounts.reports.board;

import java.util.List;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.sheet.ReportedRun;

/**
 * Pounds a head of one deprivation group, as they are and as need would give them.
 *
 * <p>By need = actual a head × share of need ÷ share of money, which is the group's share of need in the money of all groups, a head. By hand:
 * £150 a head, 11 % of need, 10 % of money: £165 by need, difference −£15. Where one of these is no number, its state is the result.
 *
 * @param group 1 is the most deprived
 * @param difference actual − by need
 */
record GroupMoney(
        int group,
        Figure people,
        Figure actual,
        Figure byNeed,
        Figure difference,
        Figure needShare,
        Figure moneyShare) {

    /** The groups of the headline, the most deprived first. */
    static List<GroupMoney> of(ReportedRun run) {
        return run.deprivation().stream()
                .filter(row -> run.isHeadline(row.scheme(), row.level()))
                .map(GroupMoney::of)
                .toList();
    }

    static GroupMoney of(DeprivationRow row) {
        Figure byNeed = byNeed(row);
        Figure difference = !row.perHead().isNumber()
                ? row.perHead()
                : byNeed.map(need -> row.perHead().number() - need);
        return new GroupMoney(
                row.group(), row.population(), row.perHead(), byNeed, difference, row.needShare(), row.spendingShare());
    }

    private static Figure byNeed(DeprivationRow row) {
        for (Figure needed : List.of(row.perHead(), row.needShare(), row.spendingShare())) {
            if (!needed.isNumber()) {
                return needed;
            }
        }
        double money = row.spendingShare().number();
        return money == 0
                ? Figure.NOT_APPLICABLE
                : row.perHead().map(actual -> actual * row.needShare().number() / money);
    }

    /** True where people and both amounts are numbers. */
    boolean isComplete() {
        return people.isNumber() && actual.isNumber() && byNeed.isNumber();
    }
}
