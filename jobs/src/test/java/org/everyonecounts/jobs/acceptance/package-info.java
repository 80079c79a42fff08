/** What a finished run left behind, held against published figures and against a recomputation that shares no code with the product. */
@NullMarked
package org.everyonecounts.jobs.acceptance;

import org.jspecify.annotations.NullMarked;
