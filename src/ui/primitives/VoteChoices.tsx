import { useId } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { messages } from './messages.ts'
import { moreMessages } from './moreMessages.ts'

export type VoteChoice = 'for' | 'against' | 'abstain'

export type VoteChoicesProps = { value: VoteChoice | null; onChange: (value: VoteChoice) => void; disabled?: boolean }

const CHOICES: readonly VoteChoice[] = ['for', 'against', 'abstain']

/** For, Against, Abstain: radios with the square of their colour. */
export function VoteChoices({ value, onChange, disabled = false }: VoteChoicesProps) {
  const text = useMessages(messages)
  const more = useMessages(moreMessages)
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{more.yourVote}</legend>
      {CHOICES.map((choice) => (
        <label key={choice} className={`choice ${choice}`}>
          <input
            type="radio"
            name={name}
            checked={choice === value}
            disabled={disabled}
            onChange={() => onChange(choice)}
          />
          <i className="k" aria-hidden="true" />
          {text[choice]}
        </label>
      ))}
    </fieldset>
  )
}
