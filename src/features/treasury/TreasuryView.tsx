import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { type TreasuryFacts, treasuryQueryOptions } from '../../data/treasury/treasuryQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { assetsOf } from '../../domain/treasury/assetsOf.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { withUnit } from '../../domain/format/withUnit.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { FlowsOverTime } from './FlowsOverTime.tsx'
import { Movements } from './Movements.tsx'
import { messages } from './messages.ts'

/** As many flows as one answer may hold. */
const MOST_FLOWS = 1000

/** What the treasury holds, how that changed, and which proposal moved what. */
export function TreasuryView() {
  const text = useMessages(messages)
  const state = readState(useQuery(treasuryQueryOptions(useConfig(), { flows: MOST_FLOWS })))
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={text.title} documentTitle={text.title} />}
      <ReadView state={state} skeleton={{ lines: [50, 100, 100], lineHeight: 36 }}>
        {(facts, source) => <Known facts={facts} source={source} />}
      </ReadView>
    </>
  )
}

function Known({ facts, source }: { facts: TreasuryFacts; source: Source }) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const assets = assetsOf(useConfig()).map((asset) => ({
    ...asset,
    facts: facts.treasuryAssets.find(({ id }) => id === asset.address),
  }))
  const held = assets
    .filter(({ facts: row }) => (row?.balance ?? 0n) > 0n)
    .map(({ symbol, decimals, facts: row }) => withUnit(formatCompact(row?.balance ?? 0n, decimals, language), symbol))
  const sum = held.length < 2 ? held.join('') : `${held.slice(0, -1).join(text.comma)}${text.and}${held.at(-1)}`
  return (
    <>
      <PageHead
        title={held.length === 0 ? text.empty : text.finding(sum)}
        documentTitle={text.title}
        lead={text.lead}
        actions={
          <ButtonLink to="/proposals/new?type=treasury" icon="plus">
            {text.proposeTransfer}
          </ButtonLink>
        }
      />
      <StatTiles>
        {assets.map(({ address, name, symbol, decimals, facts: row }) => (
          <StatTile
            key={address}
            label={`${name} (${symbol})`}
            value={formatAmount(row?.balance ?? 0n, decimals, { maximumFractionDigits: 4 })}
            note={
              row === undefined
                ? text.neverMoved
                : text.inAndOut(
                    formatCompact(row.totalIn, decimals, language),
                    formatCompact(row.totalOut, decimals, language),
                  )
            }
          />
        ))}
      </StatTiles>
      <FlowsOverTime assets={assets} flows={facts.treasuryFlows} />
      <Movements assets={assets} flows={facts.treasuryFlows} source={source} />
    </>
  )
}
