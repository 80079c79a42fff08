package org.everyonecounts.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.everyonecounts.reports.board.BoardPage;
import org.junit.jupiter.api.Test;

/** The setting by which the board is asked something, and the page that prints it, use one name. */
class BoardAskTest {
    @Test
    void the_page_finds_the_setting_among_those_that_change_what_is_published() {
        assertThat(SettingKey.ofKey(BoardPage.ASK)).contains(SettingKey.BOARD_ASK);
        assertThat(SettingKey.BOARD_ASK.changesFigures()).isTrue();
        assertThat(SettingKey.BOARD_ASK.fallback()).isEmpty();
    }

    @Test
    void what_would_not_print_on_one_sheet_is_refused() {
        assertThat(SettingKey.BOARD_ASK.shape().accepts("é".repeat(400))).isTrue();
        assertThat(SettingKey.BOARD_ASK.shape().accepts("Note.\nDiscuss.\nDecide."))
                .isTrue();
        assertThat(SettingKey.BOARD_ASK.shape().accepts("x".repeat(401))).isFalse();
        assertThat(SettingKey.BOARD_ASK.shape().accepts("1\n2\n3\n4")).isFalse();
        assertThat(SettingKey.BOARD_ASK.shape().accepts("")).isTrue();
    }
}
