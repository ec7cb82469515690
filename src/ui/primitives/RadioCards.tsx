import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type RadioCard<T extends string> = {
  value: T
  title: ReactNode
  text?: ReactNode
  icon?: IconName
  disabled?: boolean
}

export type RadioCardsProps<T extends string> = {
  legend: ReactNode
  cards: readonly RadioCard<T>[]
  value: T | null
  onChange: (value: T) => void
}

/** A choice that needs a sentence each, e.g. the type of a proposal. */
export function RadioCards<T extends string>({ legend, cards, value, onChange }: RadioCardsProps<T>) {
  const name = useId()
  return (
    <fieldset className="radio-cards">
      <legend className="label">{legend}</legend>
      {cards.map((card) => (
        <label key={card.value} className="radio-card">
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={card.value === value}
            disabled={card.disabled}
            onChange={() => onChange(card.value)}
          />
          {card.icon !== undefined && <Icon name={card.icon} size={18} />}
          <span>
            <b>{card.title}</b>
            {card.text !== undefined && <span className="hint">{card.text}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
