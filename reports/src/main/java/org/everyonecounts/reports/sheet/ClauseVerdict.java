package org.everyonecounts.reports.sheet;

import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.reports.words.Template;

/**
 * What the figures say on one clause of the value: a sentence, a confidence with its reason, and what would change this view.
 *
 * @param clause the clause
 * @param sentence what the figures say, or that the data hold nothing; short enough for a page of four
 * @param more what goes on from there; blank for nothing
 * @param level how far that can be relied on
 * @param reason why
 * @param turn what would change this view
 * @param known false where the data hold nothing on the clause
 */
public record ClauseVerdict(
        Clause clause,
        String sentence,
        String more,
        Confidence.Level level,
        String reason,
        String turn,
        boolean known) {

    /** A verdict where the data hold nothing on the clause. */
    static ClauseVerdict unknown(Clause clause) {
        Template data = dataFor(clause);
        return new ClauseVerdict(
                clause,
                Template.CLAUSE_NO_DATA.sentence() + " " + data.sentence(),
                "",
                Confidence.Level.LOW,
                Template.CLAUSE_REASON_NO_DATA.sentence(),
                data.sentence(),
                false);
    }

    /** What data would fill a clause. */
    static Template dataFor(Clause clause) {
        return switch (clause) {
            case BENEFIT -> Template.CLAUSE_DATA_BENEFIT;
            case FAIRNESS -> Template.CLAUSE_DATA_FAIRNESS;
            case NO_ONE_DISADVANTAGED -> Template.CLAUSE_DATA_NO_ONE_DISADVANTAGED;
            case EVERYONE_COUNTED -> Template.CLAUSE_DATA_EVERYONE_COUNTED;
        };
    }

    /** The question a clause asks. */
    public String question() {
        return question(clause).sentence();
    }

    private static Template question(Clause clause) {
        return switch (clause) {
            case BENEFIT -> Template.QUESTION_BENEFIT;
            case FAIRNESS -> Template.QUESTION_FAIRNESS;
            case NO_ONE_DISADVANTAGED -> Template.QUESTION_NO_ONE_DISADVANTAGED;
            case EVERYONE_COUNTED -> Template.QUESTION_EVERYONE_COUNTED;
        };
    }

    /** The level as one word, such as {@code Low}. */
    public String levelInWords() {
        return (switch (level) {
                    case LOW -> Template.LEVEL_LOW;
                    case MEDIUM -> Template.LEVEL_MEDIUM;
                    case HIGH -> Template.LEVEL_HIGH;
                })
                .sentence();
    }

    /** Sentence and what goes on from there. */
    String full() {
        return more.isBlank() ? sentence : sentence + " " + more;
    }
}
