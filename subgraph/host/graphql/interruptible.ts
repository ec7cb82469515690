/**
 * A condition that is always true, and lets JavaScript run for one in some hundred rows that are looked at: a thread that
 * is to be ended ends there. SQLite alone would go on to the end of its statement. By chance, not by the row's number:
 * a statement may look at the same few rows again and again.
 */
export const INTERRUPTIBLE = '(random() & 255 OR pause())'
