package org.everyonecounts.jobs.nightly;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that may stand still but never goes back: nothing in a run ends before it began, however the machine's clock is set meanwhile. */
final class ForwardClock implements InstantSource {
    private final InstantSource source;
    private Instant latest = Instant.MIN;

    ForwardClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public synchronized Instant instant() {
        return notBefore(source.instant());
    }

    /** Goes on from this moment, where it is later. */
    synchronized Instant notBefore(Instant moment) {
        latest = moment.isAfter(latest) ? moment : latest;
        return latest;
    }
}
