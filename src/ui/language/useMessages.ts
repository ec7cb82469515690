import type { Messages } from './defineMessages.ts'
import { useLanguage } from './useLanguage.ts'

/** The texts of a group in the reader's language. */
export function useMessages<M>(messages: Messages<M>): M {
  return messages[useLanguage().language]
}
