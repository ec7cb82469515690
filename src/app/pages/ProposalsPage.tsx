import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { useDeadlines } from '../../data/localChain/deadlineStore.ts'
import { openDecisionsQueryOptions } from '../../data/proposals/openDecisionsQuery.ts'
import { listMessages } from '../../features/proposals/listMessages.ts'
import { ProposalList } from '../../features/proposals/ProposalList.tsx'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function ProposalsPage() {
  const text = useMessages(listMessages)
  const config = useConfig()
  const now = useNow()
  const minute = now === null ? null : (now / 60n) * 60n
  const open = useQuery({ ...openDecisionsQueryOptions(config, { atSeconds: minute ?? 0n }), enabled: minute !== null })
    .data?.data.open
  const pending = open?.filter((proposal) => minute !== null && proposal.snapshotTimestamp >= minute).length ?? 0
  useDeadlines(
    'proposals',
    (open ?? []).flatMap((proposal) => [proposal.snapshotTimestamp + 1n, proposal.deadline + 1n]),
  )
  return (
    <>
      <PageHead
        title={open === undefined ? text.titleLoading : text.title(open.length - pending, pending)}
        documentTitle={text.documentTitle}
        lead={text.lead}
        actions={
          <ButtonLink kind="primary" icon="plus" to="/proposals/new">
            {text.newProposal}
          </ButtonLink>
        }
      />
      <ProposalList />
    </>
  )
}
