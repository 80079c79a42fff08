/** What may be shown of counts of people without telling of a person. */
@org.jspecify.annotations.NullMarked
package org.everyonecounts.models.disclosure;
