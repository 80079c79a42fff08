package org.everyonecounts.models.scorecard;

import java.util.function.Supplier;

/** Hears which part of the calculation is at work. Whoever has a clock may take its time; the calculation itself asks none. */
public interface PartWatch {
    /** Nobody listens. */
    PartWatch NONE = new PartWatch() {
        @Override
        public <T> T part(String name, Supplier<T> work) {
            return work.get();
        }
    };

    /** Does the work, and nothing else that could change what comes of it. */
    <T> T part(String name, Supplier<T> work);
}
