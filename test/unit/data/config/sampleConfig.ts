const address = (digit: string) => `0x${digit.repeat(40)}`

/** What a deployment writes; addresses with capitals, as tools print them. */
export const sampleConfig = {
  chain: {
    id: 31337,
    name: 'Local',
    rpcUrls: ['http://127.0.0.1:8545'],
    explorerUrl: null,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  },
  contracts: {
    token: address('A'),
    governor: address('B'),
    treasury: address('C'),
    council: address('D'),
    classifier: address('E'),
    statements: address('F'),
    computeRegistry: address('1'),
    epochAllocator: address('2'),
    policyRegistry: address('3'),
    leaseManager: address('6'),
  },
  deploymentBlock: 1,
  subgraphUrl: 'http://127.0.0.1:8000/subgraphs/name/plenum',
  indexerStatusUrl: null,
  treasuryAssets: [{ address: address('4'), symbol: 'DUSD', name: 'Demo Dollar', decimals: 6 }],
  snapshot: null,
  demo: { accounts: [{ address: address('5'), label: 'Delegate', role: 'votes' }] },
}
