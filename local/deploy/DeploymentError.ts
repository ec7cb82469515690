/** A deployment that can't go on. The message says what is wrong and what to do, in a line. */
export class DeploymentError extends Error {
  override name = 'DeploymentError'
}
