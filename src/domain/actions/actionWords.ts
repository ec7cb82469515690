import { formatAmount } from '../format/formatAmount.ts'
import { formatDateTime } from '../format/formatDateTime.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { formatMilliHours } from '../format/formatMilliHours.ts'
import { formatShareBps } from '../format/formatShareBps.ts'
import { withUnit } from '../format/withUnit.ts'
import { vocabularyLabel } from '../policy/vocabulary.ts'
import type { SentencePart } from '../proposalText/Sentence.ts'
import { strong, untrusted } from '../proposalText/say.ts'
import type { ActionAsset, ActionContext } from './ActionContext.ts'

type NamedThing = 'gpuClass' | 'recipient' | 'provider' | 'policy'

const NUMBERED: Record<ActionContext['language'], Record<NamedThing, (id: bigint) => string>> = {
  en: {
    gpuClass: (id) => `GPU class ${id}`,
    recipient: (id) => `recipient ${id}`,
    provider: (id) => `provider ${id}`,
    policy: (id) => `policy ${id}`,
  },
  'zh-Hans': {
    gpuClass: (id) => `GPU 类别 ${id}`,
    recipient: (id) => `接收方 ${id}`,
    provider: (id) => `提供方 ${id}`,
    policy: (id) => `政策 ${id}`,
  },
}

/** The figures and names of an action's sentence, written in the reader's language. */
export function actionWords(context: ActionContext) {
  const { language } = context
  return {
    context,
    /** By its name if the registry has one, else by its number. */
    named: (thing: NamedThing, id: bigint): SentencePart => {
      const name = context.names[thing](id)
      return name === null ? strong(NUMBERED[language][thing](id)) : untrusted(name)
    },
    region: (bit: bigint): string => vocabularyLabel('regions', Number(bit), language),
    hours: (milliHours: bigint): string => formatMilliHours(milliHours),
    share: (shareBps: bigint): SentencePart => strong(formatShareBps(shareBps)),
    duration: (seconds: bigint): SentencePart => strong(formatDuration(seconds, language)),
    moment: (timestampSeconds: bigint): SentencePart => strong(formatDateTime(timestampSeconds, 'UTC', language)),
    day: (timestampSeconds: bigint): string =>
      formatDateTime(timestampSeconds, 'UTC', language, { style: 'date', withYear: false }),
    amount: (value: bigint, asset: ActionAsset): SentencePart =>
      strong(withUnit(formatAmount(value, asset.decimals), asset.symbol)),
    coins: (valueWei: bigint): SentencePart =>
      strong(withUnit(formatAmount(valueWei, context.nativeCurrency.decimals), context.nativeCurrency.symbol)),
    integer: (value: bigint): string => formatAmount(value, 0),
  }
}

export type ActionWords = ReturnType<typeof actionWords>
