import { splitHiddenCharacters } from '../../domain/text/hiddenCharacters.ts'

/** A name or title from outside. Characters that cannot be seen are drawn as `U+200B`; direction cannot leak out of it. */
export function HiddenText({ text }: { text: string }) {
  return (
    <bdi>
      {splitHiddenCharacters(text).map((segment, index) =>
        segment.kind === 'text' ? (
          segment.text
        ) : (
          <span key={index} className="hidden-character">
            {segment.label}
          </span>
        ),
      )}
    </bdi>
  )
}
