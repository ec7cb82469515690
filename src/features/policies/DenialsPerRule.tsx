import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { ruleFailuresQueryOptions } from '../../data/policies/ruleFailuresQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { weeklyDenials } from '../../domain/policy/weeklyDenials.ts'
import { startOfWeek, WEEK_SECONDS } from '../../domain/treasury/weeklyFlows.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { policiesPageMessages } from './policiesPageMessages.ts'

const WEEKS = 26n

/** Denials of each rule by week: which rules bite, and since when. */
export function DenialsPerRule({ now }: { now: bigint }) {
  const text = useMessages(policiesPageMessages)
  const { language } = useLanguage()
  const sinceSeconds = startOfWeek(now) - (WEEKS - 1n) * WEEK_SECONDS
  const state = readState(useQuery(ruleFailuresQueryOptions(useConfig(), { sinceSeconds })))
  const day = (at: bigint) => formatDateTime(at, 'UTC', language, { style: 'date', withYear: false })
  const nameOf = (bit: number) => {
    const [rule] = failedRulesOf(1n << BigInt(bit))
    return rule === undefined ? text.unknownRule(bit) : failedRuleName(rule, language)
  }
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100, 100], lineHeight: 30 }}>
      {(daily, source) => {
        const { weeks, rules } = weeklyDenials(daily, now)
        const first = weeks[0]
        if (first === undefined) {
          return (
            <Card>
              <EmptyState title={text.noDenials} />
            </Card>
          )
        }
        const most = rules.flatMap(({ perWeek }) => perWeek).reduce((high, each) => (each > high ? each : high), 1n)
        return (
          <ChartFrame
            id="denials"
            title={text.denials}
            sentence={text.denialsSentence(day(first), day(now))}
            csvName="plenum-denials-by-rule"
            table={{
              columns: [{ head: text.rule }, { head: text.week }, { head: text.denied, numeric: true }],
              rows: rules.flatMap(({ rule, perWeek }) =>
                perWeek.flatMap((denials, index) =>
                  denials === 0n
                    ? []
                    : [
                        {
                          key: `${rule}/${index}`,
                          cells: [nameOf(rule), day(weeks[index] ?? 0n), groupDigits(denials.toString())],
                          csv: [nameOf(rule), weeks[index] ?? 0n, denials],
                        },
                      ],
                ),
              ),
            }}
            provenance={<Provenance source={source} what="LeaseDenied" />}
          >
            <figure className="bars rule-weeks" role="img" aria-label={text.denialsChart(rules.length, weeks.length)}>
              {rules.map(({ rule, denials, milliHours, perWeek }) => (
                <div key={rule} className="bar-row">
                  <span className="who">{nameOf(rule)}</span>
                  <span className="weeks" aria-hidden="true">
                    {perWeek.map((each, index) => (
                      <i
                        key={index}
                        title={`${day(weeks[index] ?? 0n)}: ${each}`}
                        style={{ height: `${Number((each * 100n) / most)}%` }}
                      />
                    ))}
                  </span>
                  <span className="value">
                    <b>{groupDigits(denials.toString())}</b>{' '}
                    <span className="muted">
                      {text.ofHours(formatMilliHours(milliHours, { maximumFractionDigits: 0 }))}
                    </span>
                  </span>
                </div>
              ))}
              <div className="axis-row" aria-hidden="true">
                <span />
                <div className="between micro">
                  <span>{day(first)}</span>
                  <span>{day(weeks.at(-1) ?? first)}</span>
                </div>
                <span />
              </div>
            </figure>
          </ChartFrame>
        )
      }}
    </ReadView>
  )
}
