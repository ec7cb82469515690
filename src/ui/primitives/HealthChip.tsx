import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { messages } from './messages.ts'

export type HealthState = 'live' | 'chain' | 'lagging' | 'halted' | 'mismatch' | 'file'

export type HealthChipProps = {
  state: HealthState
  /** All that is to be said, e.g. <><b>Indexer</b> · block <b>31,204,118</b> · 1 behind</>. */
  words: ReactNode
  /** One word for a phone. */
  shortWord: ReactNode
  onOpen?: (() => void) | undefined
}

/** Where the page's figures come from, by shape, words and block; opens the sheet with the details. */
export function HealthChip({ state, words, shortWord, onOpen }: HealthChipProps) {
  const text = useMessages(messages)
  return (
    <button type="button" className={`health ${state}`} onClick={onOpen} title={text.dataHealth} aria-haspopup="dialog">
      {state === 'mismatch' ? <Icon name="warning" size={15} /> : <i className="dot" aria-hidden="true" />}
      <span className="wide-only">{words}</span>
      <b className="narrow-only">{shortWord}</b>
    </button>
  )
}
