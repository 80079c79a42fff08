package org.everyonecounts.jobs.read;

import org.everyonecounts.models.check.Reject;

/** Takes rejected rows one by one as they are found, so that millions of them need no memory. */
@FunctionalInterface
public interface RejectSink {
    void accept(Reject reject);
}
