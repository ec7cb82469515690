/** A block's header, with what mappings can read of it. */
export interface Block {
  hash: Buffer
  parentHash: Buffer
  unclesHash: Buffer
  author: Buffer
  stateRoot: Buffer
  transactionsRoot: Buffer
  receiptsRoot: Buffer
  /** Null on chains whose headers have none. */
  logsBloom: Buffer | null
  number: number
  gasUsed: bigint
  gasLimit: bigint
  timestampSeconds: bigint
  difficulty: bigint
  totalDifficulty: bigint
  size: bigint | null
  baseFeePerGas: bigint | null
}

export interface Transaction {
  hash: Buffer
  index: number
  from: Buffer
  to: Buffer | null
  value: bigint
  gasLimit: bigint
  gasPrice: bigint
  input: Buffer
  nonce: bigint
}

export interface Log {
  address: Buffer
  topics: Buffer[]
  data: Buffer
  blockHash: Buffer
  blockNumber: number
  transactionHash: Buffer
  transactionIndex: number
  logIndex: number
}

export interface Receipt {
  transactionHash: Buffer
  transactionIndex: number
  blockHash: Buffer
  blockNumber: number
  cumulativeGasUsed: bigint
  gasUsed: bigint
  contractAddress: Buffer | null
  logs: Log[]
  status: bigint | null
  root: Buffer | null
  logsBloom: Buffer
}

/** A block as the indexer remembers it. Hashes are `0x…`. */
export interface BlockPointer {
  number: number
  hash: string
  parentHash: string
  timestampSeconds: number
}
