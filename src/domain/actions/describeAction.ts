import { shortHex } from '../format/shortHex.ts'
import type { Sentence } from '../proposalText/Sentence.ts'
import type { ActionAsset, ActionContext } from './ActionContext.ts'
import { ArgumentReader } from './ArgumentReader.ts'
import type { AbiValue } from './abi/AbiType.ts'
import { actionSentencesChinese } from './actionSentencesChinese.ts'
import { actionSentencesEnglish } from './actionSentencesEnglish.ts'
import { type ActionSubject, actionSubject } from './actionSubject.ts'
import { actionWords } from './actionWords.ts'
import { type DecodedAction, decodeAction, type ProposalCall } from './decodeAction.ts'

export type ActionDescription = {
  action: DecodedAction
  subject: ActionSubject
  /** What it does, in words. */
  sentence: Sentence
  /** Contract's name as in the source; null for an address that isn't ours. */
  contractLabel: string | null
  /** `grant(44, 2, 17, 37200000)`; the selector when the function is not known. */
  callLabel: string
}

/** Decodes one call of a proposal and says it in the reader's language. Pure: names and addresses come with `context`. */
export function describeAction(call: ProposalCall, context: ActionContext): ActionDescription {
  const action = decodeAction(
    call,
    context.contracts,
    context.assets.map((asset) => asset.address),
  )
  const sentences = context.language === 'en' ? actionSentencesEnglish : actionSentencesChinese
  const words = actionWords(context)
  const subject = actionSubject(action)
  if (action.kind === 'payment') {
    return { action, subject, sentence: sentences.payment(action, words), contractLabel: null, callLabel: '' }
  }
  if (action.kind === 'unknown') {
    const contractLabel = action.contract === null ? null : CONTRACT_LABELS[action.contract]
    return { action, subject, sentence: sentences.unknown(action, words), contractLabel, callLabel: action.selector }
  }
  const values = new ArgumentReader(action.arguments)
  const asset = assetOf(action.target, context)
  return {
    action,
    subject,
    sentence: sentences[action.key](values, words, asset),
    contractLabel: action.contract === 'asset' ? asset.symbol : CONTRACT_LABELS[action.contract],
    callLabel: callLabelOf(action.functionName, values.all()),
  }
}

const CONTRACT_LABELS = {
  governor: 'PlenumGovernor',
  treasury: 'Treasury',
  council: 'VetoCouncil',
  classifier: 'ProposalClassifier',
  token: 'PlenumToken',
  computeRegistry: 'ComputeRegistry',
  epochAllocator: 'EpochAllocator',
  policyRegistry: 'PolicyRegistry',
  leaseManager: 'LeaseManager',
  asset: 'ERC-20',
} as const

function assetOf(target: string, context: ActionContext): ActionAsset {
  const found = [...context.assets, context.token].find((asset) => asset.address.toLowerCase() === target)
  return found ?? { address: context.token.address, symbol: '?', decimals: 0 }
}

/** Arguments beyond these are in the call data. */
const SHOWN_ARGUMENTS = 5

function callLabelOf(functionName: string, values: readonly AbiValue[]): string {
  const shown = values.slice(0, SHOWN_ARGUMENTS).map(argumentLabel)
  return `${functionName}(${[...shown, ...(values.length > SHOWN_ARGUMENTS ? ['…'] : [])].join(', ')})`
}

function argumentLabel(value: AbiValue): string {
  if (typeof value === 'bigint')
    return value.toString().length > 24 ? `${value.toString().slice(0, 8)}…` : value.toString()
  if (typeof value === 'string')
    return value.startsWith('0x')
      ? shortHex(value)
      : JSON.stringify(value.length > 32 ? `${value.slice(0, 32)}…` : value)
  return `[${value.map((member) => argumentLabel(member)).join(', ')}]`
}
