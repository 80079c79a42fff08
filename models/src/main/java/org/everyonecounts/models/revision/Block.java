package org.everyonecounts.models.revision;

/** The rows that are compared with one another: one period of one scheme at one level. */
record Block(String period, String level, String scheme) {}
