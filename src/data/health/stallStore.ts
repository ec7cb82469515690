import { NO_STALL, type StallMemory, stalledMilliseconds, trackStall } from '../../domain/health/trackStall.ts'
import { createStore } from '../store/createStore.ts'

type Stall = { readonly memory: StallMemory; readonly forMilliseconds: number }

const NONE: Stall = { memory: NO_STALL, forMilliseconds: 0 }
const store = createStore<Stall>(NONE)

/** How long the indexer has stood still; useBlockFollower tells it of every look. */
export const stallStore = {
  get: store.get,
  subscribe: store.subscribe,
  look: (indexedBlock: bigint | null, headBlock: bigint | null): void => {
    const nowMilliseconds = performance.now()
    const memory = trackStall(store.get().memory, { indexedBlock, headBlock, nowMilliseconds })
    // Whole seconds: nobody is told more often than it can matter.
    const forMilliseconds = Math.floor(stalledMilliseconds(memory, nowMilliseconds) / 1_000) * 1_000
    const current = store.get()
    if (current.memory !== memory || current.forMilliseconds !== forMilliseconds) store.set({ memory, forMilliseconds })
  },
  forget: (): void => store.set(NONE),
}
