/** Where a Plenum is, as far as the subgraph's manifest has to know it. */
export interface Deployment {
  /** The chain's name as graph-node knows it. */
  network: string
  /** By data source, except the treasury's assets. */
  sources: Record<string, ContractSource>
  /** ERC-20 tokens that the treasury is watched for, beside the governance token. */
  assets: ContractSource[]
}

export interface ContractSource {
  address: string
  /** First block that can have logs of it. */
  startBlock: number
}
