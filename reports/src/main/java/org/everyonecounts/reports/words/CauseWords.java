package org.everyonecounts.reports.words;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a published figure has changed, from the codes of {@code revisions.csv}. */
public final class CauseWords {
    private static final String RESTATED = " restated";
    private static final Map<String, Template> CODES = Map.of(
            "inputs of other areas", Template.CAUSE_OTHER_AREAS,
            "scheme", Template.CAUSE_SCHEME,
            "area codes", Template.CAUSE_AREA_CODES,
            "settings", Template.CAUSE_SETTINGS,
            "software", Template.CAUSE_SOFTWARE,
            "not known", Template.CAUSE_NOT_KNOWN);

    private CauseWords() {}

    /** The causes in words, separated as in the table; a code that is not known stays as it is. */
    public static String of(String causes) {
        return Arrays.stream(causes.split("; ")).map(CauseWords::one).collect(Collectors.joining("; "));
    }

    private static String one(String code) {
        if (code.endsWith(RESTATED)) {
            return Template.CAUSE_FILE.with(Map.of("file", code.substring(0, code.length() - RESTATED.length())));
        }
        Template template = CODES.get(code);
        return template == null ? code : template.sentence();
    }
}
