@NullMarked
package org.everyonecounts.reports.board;

import org.jspecify.annotations.NullMarked;
