import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { Source } from '../../domain/health/sourced.ts'
import type { DelegateFacts } from '../../data/delegates/delegatesQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { glanceMessages } from './glanceMessages.ts'
import { formatVotes, smaller } from './tokenAmount.ts'

export type WhoHoldsPowerProps = {
  accounts: readonly DelegateFacts[]
  capWei: bigint
  powerCapBps: number
  source: Source
}

/** Card of the overview: the accounts with most votes, solid up to the cap and hatched beyond it. */
export function WhoHoldsPower({ accounts, capWei, powerCapBps, source }: WhoHoldsPowerProps) {
  const text = useMessages(glanceMessages)
  const { language } = useLanguage()
  const you = useAccount().address
  const counts = (votes: bigint) => smaller(votes, capWei)
  return (
    <ChartFrame
      id="power"
      span={6}
      title={text.power}
      sentence={text.powerSentence}
      csvName="plenum-votes"
      table={{
        columns: [{ head: text.account }, { head: text.held, numeric: true }, { head: text.counts, numeric: true }],
        rows: accounts.map(({ id, statementName, votes }) => ({
          key: id,
          cells: [
            <AddressLabel key="who" address={id} name={statementName} />,
            formatVotes(votes),
            formatVotes(counts(votes)),
          ],
          csv: [id, votes, counts(votes)],
        })),
      }}
      provenance={<Provenance source={source} action={<Link to="/delegates">{text.allDelegates}</Link>} />}
    >
      <AllocationBars
        compact
        sentence={text.powerSentence}
        cap={{ value: capWei, label: text.cap(formatShareBps(powerCapBps), formatCompact(capWei, 18, language)) }}
        rows={accounts.map(({ id, statementName, votes }) => ({
          key: id,
          who: (
            <AddressLabel
              address={id}
              name={statementName ?? shortHex(id)}
              verified
              isYou={id === you}
              to={`/delegates/${id}`}
            />
          ),
          parts: [
            { value: counts(votes), tone: 'main' },
            { value: votes - counts(votes), tone: 'main', fill: 'hatch' },
          ],
          value: <b>{formatCompact(counts(votes), 18, language)}</b>,
        }))}
      />
    </ChartFrame>
  )
}
