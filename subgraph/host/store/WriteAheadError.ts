/** What is wanted cannot be done while changes are on their way to the database: it has to be done again without that. */
export class WriteAheadError extends Error {
  override readonly name = 'WriteAheadError'
}
