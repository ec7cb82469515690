/** A case of graph-node's own tests, told again in our words against the embedded indexer. */
export interface ConformanceCase {
  /** File and name of the test in graphprotocol/graph-node that it stands for: `path/file.rs test_name`. */
  standsFor: string
  /** What must hold. */
  says: string
  run: () => void | Promise<void>
}
