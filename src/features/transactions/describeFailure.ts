import type { Language } from '../../domain/format/Language.ts'
import type { ErrorValue, TxFailure } from '../../domain/transaction/txFailure.ts'
import { errorArguments } from './errorArguments.ts'
import { errorMessages } from './errorMessages.ts'

export type FailureWords = {
  /** A sentence, or null when there is none for this error. */
  readonly sentence: string | null
  /** What the contract or wallet said, word for word; null when the sentence says it all. */
  readonly raw: string | null
}

/** A failure in the reader's language, with the original beside it so that it can be looked up. */
export function describeFailure(failure: TxFailure, language: Language): FailureWords {
  switch (failure.kind) {
    case 'insufficientFunds':
      return { sentence: FUNDS[language], raw: null }
    case 'reason':
      return { sentence: null, raw: failure.text }
    case 'other':
      return {
        sentence: failure.text === '' ? NO_REASON[language] : null,
        raw: failure.text === '' ? null : failure.text,
      }
    case 'contract': {
      const messages = errorMessages[language]
      const words = Object.hasOwn(messages, failure.name) ? messages[failure.name] : undefined
      return { sentence: words?.(errorArguments(failure.values, language)) ?? null, raw: signature(failure) }
    }
  }
}

const FUNDS: Record<Language, string> = {
  en: 'The account cannot pay for the gas and the amount sent.',
  'zh-Hans': '账户余额不足以支付 gas 与发送的金额。',
}

const NO_REASON: Record<Language, string> = {
  en: 'The transaction was reverted, and the same call no longer says why.',
  'zh-Hans': '交易被回退，重新模拟同一调用未能得知原因。',
}

function signature({ name, values }: Extract<TxFailure, { kind: 'contract' }>): string {
  return `${name}(${values.map(argument).join(', ')})`
}

function argument({ name, value }: ErrorValue): string {
  return `${name}: ${typeof value === 'object' ? `[${value.join(', ')}]` : String(value)}`
}
