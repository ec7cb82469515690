/** A part of a sentence: the page decides how a figure, an account or a power of ten is drawn. */
export type SentencePart =
  | { kind: 'text'; text: string }
  /** Amounts, payees, dates: what the reader must not miss. Text from the chain comes with `untrusted`. */
  | { kind: 'strong'; text: string; untrusted?: boolean }
  | { kind: 'address'; address: `0x${string}` }
  /** Floating-point operations, written as 1.9 · 10²⁴. */
  | { kind: 'flop'; flop: bigint }

export type Sentence = readonly SentencePart[]
