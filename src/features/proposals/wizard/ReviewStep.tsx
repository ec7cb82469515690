import type { ContentsFacts } from '../../../data/proposals/contentsQuery.ts'
import { shortHex } from '../../../domain/format/shortHex.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { Callout } from '../../../ui/primitives/Callout.tsx'
import { Hex } from '../../../ui/primitives/Hex.tsx'
import { HiddenText } from '../../../ui/primitives/HiddenText.tsx'
import { idHex } from './idHex.ts'
import type { Wizard } from './useWizard.ts'
import { wizardMessages } from './wizardMessages.ts'

/** Exactly what goes to the governor: text, id, and whom it is bound to. */
export function ReviewStep({ wizard, contents }: { wizard: Wizard; contents: ContentsFacts | undefined }) {
  const text = useMessages(wizardMessages)
  const { values, description, address } = wizard
  return (
    <>
      <div>
        <h2 className="review-title">
          <HiddenText text={values.title} />
        </h2>
        <p className="second small">{text.reviewText}</p>
      </div>
      {contents !== undefined && address !== null && (
        <div className="between small">
          <span className="second">{text.idLine}</span>
          <Hex value={idHex(contents.ownId)} copy />
        </div>
      )}
      {address !== null && <Callout>{text.boundTo(shortHex(address))}</Callout>}
      <details>
        <summary className="small">{text.contents}</summary>
        <p className="raw description-raw">{description}</p>
      </details>
    </>
  )
}
