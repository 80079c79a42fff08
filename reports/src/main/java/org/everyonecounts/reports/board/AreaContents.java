package org.everyonecounts.reports.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Puts together what the page of an area says. */
final class AreaContents {
    private AreaContents() {}

    static AreaContent of(AreaAccount account) {
        AreaStanding standing = new AreaStanding(account);
        AreaMovement movement = new AreaMovement(account, standing.target());
        AreaAccount.Origin origin = account.origin();
        String period = InWords.period(account.own().period());
        Optional<Grid> steps = steps(account);
        return new AreaContent(
                "Everyone counts: " + account.own().areaName() + ", "
                        + account.own().period(),
                account.scheme().title() + " · " + InWords.sentenceCase(account.areaNoun()) + " "
                        + account.own().areaCode() + " · " + period,
                standing.headline(),
                standing.have(),
                standing.position(),
                movement.change(),
                standing.tiles(),
                movement.reaches(),
                movement.years(),
                movement.moved(),
                movement.drivers(),
                (steps.isPresent() ? Template.AREA_STEPS_READ : Template.AREA_STEPS_NONE).sentence(),
                steps,
                unknown(account),
                Template.STATUS.sentence(),
                List.of(
                        new Fact("Data", origin.data() + ", " + InWords.date(origin.date())),
                        new Fact(
                                "Method",
                                "everyone-counts " + origin.software() + ", scheme "
                                        + account.scheme().id()),
                        new Fact("Run", origin.run()),
                        new Fact("Fingerprint", origin.fingerprint())),
                new Grid(
                        Template.AREA_FILES_READ.sentence(),
                        List.of("File", "SHA-256"),
                        origin.files().stream()
                                .map(file -> List.of(file.name(), file.value()))
                                .toList(),
                        ""),
                origin.attributions());
    }

    private static List<String> unknown(AreaAccount account) {
        List<String> unknown = new ArrayList<>();
        if (account.scheme().target() == TargetMode.FAIR_SHARE) {
            unknown.add(Template.AREA_CAVEAT_MODEL.with(
                    Map.of("scheme", account.scheme().id())));
        }
        long unsigned = account.scheme().assumptions().stream()
                .filter(Scheme.Assumption::isIllustrative)
                .count();
        if (unsigned > 0) {
            unknown.add(Template.BOARD_UNKNOWN_ASSUMPTIONS.with(
                    Map.of("assumptions", InWords.count(unsigned) + (unsigned == 1 ? " assumption" : " assumptions"))));
        }
        unknown.add(Template.BOARD_UNKNOWN_WHY.sentence());
        return unknown;
    }

    private static Optional<Grid> steps(AreaAccount account) {
        if (account.steps().isEmpty()) {
            return Optional.empty();
        }
        Grid.Tokens tokens = new Grid.Tokens();
        List<List<String>> rows = new ArrayList<>();
        for (AreaAccount.Step step : account.steps()) {
            rows.add(List.of(
                    InWords.sentenceCase(step.title()),
                    step.symbol(),
                    tokens.cell(step.value(), value -> InWords.number(value, decimals(step.unit()))),
                    step.unit(),
                    step.formula(),
                    step.words()));
        }
        return Optional.of(new Grid(
                "From people and need to distance",
                List.of("Step", "Symbol", "Value", "Unit", "Formula", "Meaning"),
                rows,
                tokens.sentence()));
    }

    private static int decimals(String unit) {
        return switch (unit) {
            case "people" -> 1;
            case "£", "£ per head" -> 2;
            default -> 6;
        };
    }
}
