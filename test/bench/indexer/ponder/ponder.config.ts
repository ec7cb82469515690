import { createConfig } from 'ponder'
import { governorEvents, tokenEvents } from './events'

const rpc = process.env.BENCH_RPC_URL
if (rpc === undefined) throw new Error('BENCH_RPC_URL is missing')

export default createConfig({
  chains: { bench: { id: 31_337, rpc, pollingInterval: 100, maxRequestsPerSecond: 10_000 } },
  contracts: {
    Token: {
      chain: 'bench',
      abi: tokenEvents,
      address: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
      startBlock: 1,
    },
    Governor: {
      chain: 'bench',
      abi: governorEvents,
      address: '0xe7f1725e7734ce288f8367e1bb143e90bb3f0512',
      startBlock: 1,
    },
  },
})
