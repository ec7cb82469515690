import type { ReactNode } from 'react'
import type { Language } from '../../domain/format/Language.ts'

/** A text, a function of typed values that returns one (or a node, when parts are emphasised), or a group of them. */
export type Message<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : T extends (...values: infer V) => ReactNode
      ? (...values: V) => ReactNode
      : { readonly [K in keyof T]: Message<T[K]> }

/** The same texts in every language. */
export type Messages<M> = Readonly<Record<Language, M>>

/** The texts of one component group. The English ones set the shape; a missing or extra Chinese key does not compile. */
export function defineMessages<T>(messages: { en: T; 'zh-Hans': Message<NoInfer<T>> }): Messages<Message<T>> {
  return messages as Messages<Message<T>>
}
