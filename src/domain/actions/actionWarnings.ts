import type { DecodedAction } from './decodeAction.ts'

/** Facts about a target and the treasury that a warning rests on; null = not known yet, then it is not warned about. */
export type ActionFacts = {
  /** Whether there is code at the target now. */
  targetHasCode: boolean | null
  /** The target is a proxy (EIP-1967): its implementation can change after the vote. */
  targetIsProxy: boolean | null
  /** What the treasury holds of the asset that the action moves, in base units. */
  treasuryBalance: bigint | null
  /** Whether the payee ever received from this treasury. */
  payeeKnown: boolean | null
}

export type ActionWarning =
  | { kind: 'touchesGovernance' }
  | { kind: 'unlimitedApproval' }
  | { kind: 'exceedsTreasury'; shareBps: bigint }
  | { kind: 'drainsTreasury'; shareBps: bigint }
  | { kind: 'noCode' }
  | { kind: 'doesNothing' }
  | { kind: 'unverified' }
  | { kind: 'proxyNotBound' }
  | { kind: 'newPayee' }

/** Above this share of an asset in one payment, it is said. */
export const DRAIN_WARNING_BPS = 1_000n

/** Warnings of one action, worst first. */
export function actionWarnings(action: DecodedAction, facts: ActionFacts): ActionWarning[] {
  const warnings: ActionWarning[] = []
  if (touchesGovernance(action)) warnings.push({ kind: 'touchesGovernance' })
  warnings.push(...paymentWarnings(action, facts))
  const bareCall = action.kind === 'unknown' && action.contract === null
  if (facts.targetHasCode === false && action.kind !== 'payment') warnings.push({ kind: 'noCode' })
  if (action.kind === 'payment' && action.value === 0n) warnings.push({ kind: 'doesNothing' })
  if (bareCall) warnings.push({ kind: 'unverified' })
  if (bareCall && facts.targetIsProxy === true) warnings.push({ kind: 'proxyNotBound' })
  if (paidAmount(action) !== null && facts.payeeKnown === false) warnings.push({ kind: 'newPayee' })
  return warnings
}

/** Settings, roles and members of the system itself; a grant or a policy is its ordinary work. */
function touchesGovernance(action: DecodedAction): boolean {
  if (action.kind === 'payment') return false
  if (action.kind === 'unknown') return action.contract !== null && action.contract !== 'asset'
  return ['governor', 'treasury', 'council', 'classifier', 'token'].includes(action.contract)
}

/** What leaves the treasury by this action, in base units of the asset; null when it is no payment. */
export function paidAmount(action: DecodedAction): bigint | null {
  if (action.kind !== 'known') return action.value > 0n ? action.value : null
  const amount =
    action.key === 'asset.transfer' || action.key === 'asset.approve' ? action.arguments.get('amount') : null
  return typeof amount === 'bigint' ? amount : null
}

function paymentWarnings(action: DecodedAction, facts: ActionFacts): ActionWarning[] {
  const amount = paidAmount(action)
  if (amount === null) return []
  if (action.kind === 'known' && action.key === 'asset.approve' && amount >= 1n << 128n) {
    return [{ kind: 'unlimitedApproval' }]
  }
  if (facts.treasuryBalance === null) return []
  if (amount > facts.treasuryBalance) {
    return [{ kind: 'exceedsTreasury', shareBps: shareOf(amount, facts.treasuryBalance) }]
  }
  const shareBps = shareOf(amount, facts.treasuryBalance)
  return shareBps >= DRAIN_WARNING_BPS ? [{ kind: 'drainsTreasury', shareBps }] : []
}

/** Rounded up: a warning must not say less than there is. */
const shareOf = (amount: bigint, balance: bigint): bigint =>
  balance === 0n ? 0n : (amount * 10_000n + balance - 1n) / balance
