import type { Sentence } from '../proposalText/Sentence.ts'
import type { ActionAsset } from './ActionContext.ts'
import type { ArgumentReader } from './ArgumentReader.ts'
import type { ActionWords } from './actionWords.ts'
import type { DecodedAction } from './decodeAction.ts'
import type { KnownFunctionKey } from './knownFunctions.ts'

/** One language's sentence for each thing a proposal can do; TypeScript holds both languages to the same set. */
export type ActionSentences = {
  readonly [Key in KnownFunctionKey]: (values: ArgumentReader, words: ActionWords, asset: ActionAsset) => Sentence
} & {
  readonly payment: (action: Extract<DecodedAction, { kind: 'payment' }>, words: ActionWords) => Sentence
  readonly unknown: (action: Extract<DecodedAction, { kind: 'unknown' }>, words: ActionWords) => Sentence
}
