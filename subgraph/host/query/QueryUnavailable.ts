/** There is no room for a question now; later there may be. */
export class QueryUnavailable extends Error {
  override readonly name = 'QueryUnavailable'
}
