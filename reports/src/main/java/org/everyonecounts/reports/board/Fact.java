package org.everyonecounts.reports.board;

/** A name and what it is: one line of the foot of the page. */
public record Fact(String name, String value) {}
