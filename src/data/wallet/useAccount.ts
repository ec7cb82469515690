import { useStore } from '../store/useStore.ts'
import { type Account, accountStore } from './accountStore.ts'

/** Who is here, without wallet code. */
export function useAccount(): Account {
  return useStore(accountStore)
}
