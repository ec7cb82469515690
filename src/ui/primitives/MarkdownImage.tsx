import { useState } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { HiddenText } from './HiddenText.tsx'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

/** Loads a picture only after a click: its server would learn who reads. */
export function MarkdownImage({ src, alt }: { src: string; alt: string }) {
  const text = useMessages(moreMessages)
  const [shown, setShown] = useState(false)
  const url = URL.parse(src)
  if (url === null || url.protocol !== 'https:') return <HiddenText text={alt} />
  if (shown) return <img src={url.href} alt={alt} referrerPolicy="no-referrer" loading="lazy" />
  return (
    <button type="button" className="button image-consent" onClick={() => setShown(true)}>
      <Icon name="image" />
      {text.loadImage(url.hostname)}
      {alt !== '' && (
        <span className="muted">
          <HiddenText text={alt} />
        </span>
      )}
    </button>
  )
}
