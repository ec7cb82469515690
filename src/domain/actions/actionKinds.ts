import type { Hex } from '../hex.ts'

export type ActionKind =
  | 'rule'
  | 'council'
  | 'mint'
  | 'gpuClass'
  | 'provider'
  | 'ceiling'
  | 'suspension'
  | 'unsuspension'
  | 'recipient'
  | 'operator'
  | 'grant'
  | 'maxShare'
  | 'basePolicy'
  | 'restriction'
  | 'policyEnd'
  | 'payment'
  | 'allowance'
  | 'other'

type Contract =
  | 'governor'
  | 'treasury'
  | 'council'
  | 'classifier'
  | 'token'
  | 'computeRegistry'
  | 'epochAllocator'
  | 'policyRegistry'
  | 'leaseManager'

/** What is needed of a call to tell its kind: its arguments are not. */
export type CallHead = { readonly target: Hex; readonly valueWei: bigint; readonly selector: Hex }

const ASSET: Readonly<Record<string, ActionKind>> = { a9059cbb: 'payment', '095ea7b3': 'allowance' }

/** By selector without 0x. The same functions as in `KNOWN_FUNCTIONS`, which also know their arguments and weigh more. */
export const ACTION_KINDS: Readonly<Record<Contract | 'asset', Readonly<Record<string, ActionKind>>>> = {
  governor: {
    '79051887': 'rule',
    e540d01d: 'rule',
    ece40cc1: 'rule',
    '06f3f9e6': 'rule',
    '330df7ff': 'rule',
    '6cb4e7a6': 'rule',
    a660aca5: 'rule',
  },
  treasury: { '64d62353': 'rule' },
  council: { ca6d56dc: 'council', '0b1ca49a': 'council', '7b7c343d': 'council', '6c513279': 'council' },
  classifier: { '989138a4': 'rule', '6042a3a5': 'rule', '3cb4e277': 'rule' },
  token: { '40c10f19': 'mint', ...ASSET },
  computeRegistry: {
    '23d05ca2': 'gpuClass',
    a5337424: 'provider',
    '5db621fc': 'ceiling',
    '8aead440': 'ceiling',
    '921c17ba': 'suspension',
    '3e05750e': 'unsuspension',
    ce197cff: 'recipient',
    '58928e87': 'suspension',
    '843aaa03': 'unsuspension',
    '7496be68': 'operator',
    d9e4e425: 'operator',
  },
  epochAllocator: { a785645c: 'grant', '1005037d': 'maxShare', f60fcc69: 'maxShare', f08cc3d9: 'rule' },
  policyRegistry: {
    '11ecb091': 'basePolicy',
    '003a8ab9': 'restriction',
    '3790cf57': 'policyEnd',
    '746012d5': 'rule',
    f993d17d: 'rule',
    a29a56db: 'rule',
    d8e8fb7d: 'rule',
  },
  leaseManager: { a6d80a27: 'council' },
  asset: ASSET,
}

/** Where this deployment's contracts are, and the tokens that the treasury page names. Addresses in lower case. */
export type Deployment = {
  readonly contracts: Readonly<Record<Contract, Hex>>
  readonly treasuryAssets: readonly { readonly address: Hex }[]
}

/** Says what a call is about from its target's place in this deployment, never from the selector alone. */
export function actionKind(
  { target, valueWei, selector }: CallHead,
  { contracts, treasuryAssets }: Deployment,
): ActionKind {
  if (selector === '0x') return valueWei > 0n ? 'payment' : 'other'
  // None of the functions takes coins: with a value they revert.
  if (valueWei !== 0n) return 'other'
  const contract = (Object.keys(ACTION_KINDS) as (Contract | 'asset')[]).find((name) =>
    name === 'asset' ? treasuryAssets.some((asset) => asset.address === target) : contracts[name] === target,
  )
  return (contract && ACTION_KINDS[contract][selector.slice(2)]) ?? 'other'
}

/** How many calls of each kind, in the order in which the kinds come first. */
export function countActionKinds(calls: readonly CallHead[], deployment: Deployment): Map<ActionKind, number> {
  const counts = new Map<ActionKind, number>()
  for (const call of calls) {
    const kind = actionKind(call, deployment)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}
