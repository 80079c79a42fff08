package org.everyonecounts.models.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme.Assumption;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.junit.jupiter.api.Test;

/** A scheme is what it was when it was read. */
class SchemeTest {
    @Test
    void an_assumption_nobody_signed_is_illustrative() {
        assertThat(new Assumption("tolerance", "0.025", "choice", "", "").isIllustrative())
                .isTrue();
        assertThat(new Assumption("tolerance", "0.025", "choice", " ", "").isIllustrative())
                .isTrue();
        assertThat(new Assumption("tolerance", "0.025", "choice", "A. Person", "2026-11-22").isIllustrative())
                .isFalse();
    }

    @Test
    void a_block_keeps_its_own_components() {
        List<Component> components = new ArrayList<>(List.of(new Component("need", 1)));
        Scheme scheme = SchemeBuilder.fairShare("s", "money")
                .block("all", 1, components, null, List.of())
                .build();
        components.clear();
        assertThat(scheme.blocks().get(0).components()).hasSize(1);
        assertThatThrownBy(() -> scheme.blocks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
