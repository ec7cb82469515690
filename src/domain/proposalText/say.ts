import type { Sentence, SentencePart } from './Sentence.ts'

/** Template tag: `say\`Sends ${strong('5')} to ${address(a)}.\``; plain strings stay plain, sentences are spliced in. */
export function say(texts: TemplateStringsArray, ...values: (SentencePart | Sentence | string)[]): Sentence {
  const parts: SentencePart[] = []
  texts.forEach((text, index) => {
    if (text !== '') parts.push({ kind: 'text', text })
    const value = values[index]
    if (value === undefined) return
    if (typeof value === 'string') {
      if (value !== '') parts.push({ kind: 'text', text: value })
    } else if (isSentence(value)) parts.push(...value)
    else parts.push(value)
  })
  return parts
}

const isSentence = (value: SentencePart | Sentence): value is Sentence => Array.isArray(value)

export const strong = (text: string): SentencePart => ({ kind: 'strong', text })
/** Text that somebody put on the chain: drawn with its hidden characters. */
export const untrusted = (text: string): SentencePart => ({ kind: 'strong', text, untrusted: true })
export const account = (address: `0x${string}`): SentencePart => ({ kind: 'address', address })
export const flop = (value: bigint): SentencePart => ({ kind: 'flop', flop: value })
