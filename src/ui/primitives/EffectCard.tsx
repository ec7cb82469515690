import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Callout } from './Callout.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import { moreMessages } from './moreMessages.ts'

export type EffectWarning = { key: string; level: 'bad' | 'warn'; text: ReactNode }

export type EffectCardProps = {
  icon: IconName
  /** What happens, with amounts, payee and dates in `<b>`. */
  sentence: ReactNode
  /** Contract, function, verified source or not. */
  chips?: ReactNode
  /** Worst first is done here. */
  warnings?: readonly EffectWarning[]
  callData?: string
  /** Anything more, e.g. a link to the policy. */
  children?: ReactNode
}

/** One effect of a proposal or transaction in words; the call data is folded. Stands inside a Card. */
export function EffectCard({ icon, sentence, chips, warnings = [], callData, children }: EffectCardProps) {
  const text = useMessages(moreMessages)
  const ordered = [...warnings].sort((one, two) => Number(two.level === 'bad') - Number(one.level === 'bad'))
  return (
    <div className="effect">
      <span className="index">
        <Icon name={icon} size={18} />
      </span>
      <div>
        <p className="says">{sentence}</p>
        {chips !== undefined && <div className="calls">{chips}</div>}
        {ordered.length > 0 && (
          <div className="effect-warnings">
            {ordered.map((warning) => (
              <Callout key={warning.key} kind={warning.level}>
                {warning.text}
              </Callout>
            ))}
          </div>
        )}
        {children}
        {callData !== undefined && (
          <details>
            <summary>{text.callData}</summary>
            <p className="raw">{callData}</p>
          </details>
        )}
      </div>
    </div>
  )
}
