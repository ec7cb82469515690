/** The subgraph could not be built; the message says what is wrong, with the compiler's words if it was the compiler. */
export class SubgraphBuildError extends Error {
  override name = 'SubgraphBuildError'
}
