import { policyDraftSearch } from '../../domain/actions/form/policyDraft.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { useCopy } from '../../ui/primitives/useCopy.ts'
import { messages } from './messages.ts'
import type { PolicyLab } from './usePolicyLab.ts'

/** The finding about the draft as title, and what can be done with it. */
export function LabHead({ lab, finding }: { lab: PolicyLab; finding: { title: string; lead: string } | null }) {
  const text = useMessages(messages)
  const { result, copy } = useCopy()
  const shown = lab.isEmpty || finding === null ? { title: text.title, lead: text.lead } : finding
  return (
    <PageHead
      title={shown.title}
      documentTitle={text.documentTitle}
      lead={shown.lead}
      actions={
        <>
          <Button icon={result === 'copied' ? 'check' : 'share'} onClick={() => copy(window.location.href)}>
            {text.shares[result]}
          </Button>
          <ButtonLink kind="primary" to={`/proposals/new?type=policy&${policyDraftSearch(lab.draft)}`}>
            {text.propose}
          </ButtonLink>
        </>
      }
    />
  )
}
