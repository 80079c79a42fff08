package org.everyonecounts.jobs.settings;

import java.util.regex.Pattern;

/** What a value of a setting must look like, and how that is said to a user. */
public enum Shape {
    TEXT(".*", "text"),
    SHORT_TEXT(
            "(?=.{0,400}\\z)[^\\n]*(\\n[^\\n]*){0,2}",
            "a text of at most 400 characters in at most three lines, so that the page still prints on one sheet"),
    LIST(".+", "one or more values"),
    PERIOD(
            "latest|all|\\d{4}([/-]\\d{2})?",
            "latest, all, a financial year such as 2021/22 or 2021-22, or a year such as 2021"),
    PROFILES("analyst|publication", "analyst or publication"),
    ENGINE("auto|in-process", "auto or in-process"),
    DRIVERS("shapley|sequential", "shapley or sequential"),
    LOG_FORMAT("text|json", "text or json"),
    DISCLOSURE("standard|none|own", "standard, none or own"),
    BASE("[1-9]\\d{0,3}", "a whole number from 1 to 9999"),
    COUNT("0|[1-9]\\d{0,5}", "a whole number from 0 to 999999"),
    SECONDS("[1-9]\\d{0,4}", "a whole number of seconds from 1 to 99999"),
    LIMIT("[1-9]\\d{0,15}", "a whole number above 0, in bytes, characters, rows or whatever the key counts"),
    WHOLE("-?\\d{1,18}", "a whole number of at most 18 digits"),
    LATE(
            "fail|carry_forward\\([1-9]\\)|partial\\((0(\\.\\d+)?|1(\\.0+)?)\\)",
            "fail, carry_forward(N) with N from 1 to 9 years, or partial(F) with F from 0 to 1"),
    LATE_WHOLE("fail|carry_forward\\([1-9]\\)", "fail, or carry_forward(N) with N from 1 to 9 years"),
    CHANGE("\\d{1,3}(\\.\\d+)?", "a number from 0 to 999, such as 0.05 for 5 %"),
    FRACTION("0(\\.\\d+)?|1(\\.0+)?", "a fraction from 0 to 1, such as 0.01"),
    SWITCH("true|false", "true or false");

    private final Pattern pattern;
    private final String legal;

    Shape(String pattern, String legal) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        this.legal = legal;
    }

    public boolean accepts(String value) {
        return pattern.matcher(value).matches();
    }

    /** True where several values may be given, one after the other or with commas between them. */
    public boolean isList() {
        return this == LIST || this == PROFILES;
    }

    /** The legal values, in words. */
    public String legal() {
        return legal;
    }
}
