/** The thing asked for is not on record: a wrong link, or not indexed yet. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}
