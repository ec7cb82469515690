/** A failure that the person at the terminal can mend: its message is one line that says what is wrong and what to do. */
export class StackError extends Error {
  override name = 'StackError'
}
