package org.everyonecounts.jobs.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.everyonecounts.jobs.faults.PhaseLengths.Moment;

/**
 * When one night is killed, drawn from a seed: once, or once more while it recovers.
 *
 * @param number of the night; the phases of the first kills go round, so that every step has its share
 * @param afterAnother whether a night was published in the folder before
 * @param kills one or two moments; the second is of the run that recovers
 */
record KilledNight(int number, boolean afterAnother, List<Moment> kills) {
    private static final long SEED = 20261123;

    /** The six steps first, so that six nights are one each; then what lies around them. */
    private static final List<Phase> IN_TURN = List.of(
            Phase.INTAKE,
            Phase.VALIDATE,
            Phase.LOAD,
            Phase.TARGETS,
            Phase.INDICATORS,
            Phase.PUBLISH,
            Phase.POINTER,
            Phase.ENDING,
            Phase.BEGINNING);

    KilledNight {
        kills = List.copyOf(kills);
    }

    /** The nights of a database; the first of more nights are those of fewer. */
    static List<KilledNight> draw(int nights, String database) {
        List<KilledNight> drawn = new ArrayList<>();
        for (int i = 0; i < nights; i++) {
            SplittableRandom random = new SplittableRandom(SEED + 1_000_003L * database.hashCode() + i);
            List<Moment> kills = new ArrayList<>();
            kills.add(new Moment(IN_TURN.get(i % IN_TURN.size()), random.nextDouble()));
            boolean afterAnother = random.nextBoolean();
            if (random.nextInt(3) == 0) {
                kills.add(new Moment(IN_TURN.get(random.nextInt(IN_TURN.size())), random.nextDouble()));
            }
            drawn.add(new KilledNight(i, afterAnother, kills));
        }
        return drawn;
    }
}
