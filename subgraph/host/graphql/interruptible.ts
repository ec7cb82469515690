/**
 * A condition that is always true, and calls `pause` for one in some hundred rows that are looked at: only there can a
 * running statement be ended, since SQLite by itself goes on to its end, even when its thread is to terminate. By chance,
 * not by the row's number: a statement may look at the same few rows again and again.
 */
export const INTERRUPTIBLE = '(random() & 255 OR pause())'
