/** The reader said no in the wallet. Nobody needs to be told. */
export class UserRejected extends Error {
  override readonly name = 'UserRejected'
}
