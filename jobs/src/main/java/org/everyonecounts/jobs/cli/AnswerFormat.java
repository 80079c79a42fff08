package org.everyonecounts.jobs.cli;

/** Forms of an answer, spelt as on the command line. */
enum AnswerFormat {
    text,
    json
}
