import type { DecodedAction } from './decodeAction.ts'

/** What an action is about, for its icon and for filters. */
export type ActionSubject = 'compute' | 'policy' | 'treasury' | 'governance' | 'council' | 'other'

export function actionSubject(action: DecodedAction): ActionSubject {
  if (action.kind === 'payment') return 'treasury'
  switch (action.contract) {
    case 'computeRegistry':
    case 'epochAllocator':
    case 'leaseManager':
      return 'compute'
    case 'policyRegistry':
      return 'policy'
    case 'asset':
      return 'treasury'
    case 'council':
      return 'council'
    case null:
      return 'other'
    default:
      return 'governance'
  }
}
