package org.everyonecounts.jobs.hostile;

/**
 * One hostile input.
 *
 * @param name what it does
 * @param exitCode how {@code validate} ends
 * @param words what the answer must say; parts divided by {@code |}
 * @param spoil makes a good package hostile
 */
record HostileCase(String name, int exitCode, String words, Spoil spoil) {
    /** One thing done to a good package. */
    interface Spoil {
        void spoil(HostilePackage good) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
