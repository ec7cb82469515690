import { classNames } from './classNames.ts'

export type LimitLabel = { percent: number; text: string }

/** Words under a bar, at the place they name; near the ends they turn inwards instead of leaving the card. */
export function LimitLabels({ labels }: { labels: readonly LimitLabel[] }) {
  return (
    <div className="limit-labels">
      {labels.map((label) => (
        <span
          key={label.text}
          className={classNames('num', label.percent < 12 && 'start', label.percent > 88 && 'end')}
          style={{ left: `${label.percent}%` }}
        >
          {label.text}
        </span>
      ))}
    </div>
  )
}
