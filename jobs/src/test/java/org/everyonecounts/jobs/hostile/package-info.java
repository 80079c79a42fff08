/** Input made to do harm: each is refused or read safely, within 512 MB of Java memory and 30 seconds, and says what was the matter. */
@NullMarked
package org.everyonecounts.jobs.hostile;

import org.jspecify.annotations.NullMarked;
