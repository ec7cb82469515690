import { useQuery } from '@tanstack/react-query'
import { accountVotesQueryOptions } from '../../data/chain/accountVotesQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { MINUS } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import type { Address } from '../../domain/hex.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { positionMessages } from './positionMessages.ts'
import { formatVotes, smaller } from './tokenAmount.ts'

/** From an account's balance to what it would count for. */
export function PositionLedger({ address, capWei }: { address: Address; capWei: bigint }) {
  const text = useMessages(positionMessages)
  const { language } = useLanguage()
  const state = readState(useQuery(accountVotesQueryOptions(useConfig(), address)))
  return (
    <ReadView state={state} skeleton={{ lines: [70, 100, 100] }}>
      {({ balance, votes, delegate }, source) => {
        const counts = smaller(votes, capWei)
        return (
          <>
            <div className="body stack tight">
              <AddressLabel address={address} />
              <dl className="ledger">
                <div className="between">
                  <dt>{text.balance}</dt>
                  <dd className="num">{formatVotes(balance)}</dd>
                </div>
                <div className="between">
                  <dt>{text.through}</dt>
                  <dd>
                    {delegate === null ? (
                      text.nobody
                    ) : delegate === address ? (
                      text.yourself
                    ) : (
                      <AddressLabel address={delegate} to={`/delegates/${delegate}`} />
                    )}
                  </dd>
                </div>
                <div className="between">
                  <dt>{text.votesNow}</dt>
                  <dd className="num">{formatVotes(votes)}</dd>
                </div>
                <div className="between">
                  <dt>{text.aboveCap}</dt>
                  <dd className="num">{votes > counts ? MINUS + formatVotes(votes - counts) : '0'}</dd>
                </div>
                <div className="between total">
                  <dt>{text.countsFor}</dt>
                  <dd className="num">
                    <b>{formatVotes(counts)}</b> PLEN
                  </dd>
                </div>
              </dl>
              {votes > 0n && (
                <LedgerBar
                  withZero
                  sentence={text.barSentence(formatVotes(votes), formatVotes(counts))}
                  parts={[
                    { value: counts, tone: 'main' },
                    { value: votes - counts, tone: 'main', fill: 'hatch' },
                  ]}
                  limit={{ value: capWei, label: text.capAt(formatCompact(capWei, 18, language)) }}
                />
              )}
              {votes === 0n && balance > 0n && <p className="small muted">{text.delegatedAway}</p>}
            </div>
            <Provenance source={source} what="token.getVotes" />
          </>
        )
      }}
    </ReadView>
  )
}
