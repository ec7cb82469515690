/**
 * A condition that is always true, and lets JavaScript run once for some hundred rows under `alias`: a thread that is to
 * be ended ends there. SQLite alone would go on to the end of its statement.
 */
export function interruptible(alias: string): string {
  return `(${alias}._vid & 255 OR pause())`
}
