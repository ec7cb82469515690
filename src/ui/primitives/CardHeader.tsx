import type { ReactNode } from 'react'

export type CardHeaderProps = {
  title: ReactNode
  /** How to read what follows, in one sentence. */
  sentence?: ReactNode
  /** Right-hand side: a link, view switch, CSV. */
  tools?: ReactNode
  level?: 2 | 3
  /** For what leads here: the heading can then take the focus. */
  id?: string
}

export function CardHeader({ title, sentence, tools, level = 2, id }: CardHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <header>
      <div>
        <Heading {...(id !== undefined && { id, tabIndex: -1 })}>{title}</Heading>
        {sentence !== undefined && <p>{sentence}</p>}
      </div>
      {tools !== undefined && <div className="tools">{tools}</div>}
    </header>
  )
}
