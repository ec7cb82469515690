import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { projectFlopQueryOptions } from '../../data/policies/projectFlopQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { POLICY_FIELD_MAXIMUM } from '../../domain/policy/policyLimits.ts'
import { logOf, logPlace } from '../../domain/policy/logPlace.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { classNames } from '../../ui/primitives/classNames.ts'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { Flop } from '../../ui/primitives/Flop.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { policiesPageMessages } from './policiesPageMessages.ts'
import './policies.css'

const EU_LINE = 10n ** 25n
/** Lines that laws and labs name; only the one of the EU has a law behind it. */
const LINES = [10n ** 23n, EU_LINE, 10n ** 26n]
const TO_EXPONENT = 27
const MOST_ROWS = 20

export type ProjectFlopProps = {
  /** In force; null for none. */
  bound: bigint | null
  /** Of a draft; those above it can lease nothing more under it. */
  draft?: bigint
}

/** FLOP of each project so far against the lines that people name, the bound in force, and that of a draft. */
export function ProjectFlop({ bound, draft }: ProjectFlopProps) {
  const text = useMessages(policiesPageMessages)
  const state = readState(useQuery(projectFlopQueryOptions(useConfig())))
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100, 100], lineHeight: 30 }}>
      {({ projects }, source) => {
        if (projects.length === 0) {
          return (
            <Card>
              <EmptyState title={text.noFlop} />
            </Card>
          )
        }
        const smallest = projects.at(-1)?.flop ?? 1n
        const from = Math.min(22, Math.floor(logOf(smallest)), Math.floor(logOf(draft ?? EU_LINE)))
        const left = (flop: bigint) => `${logPlace(flop, from, TO_EXPONENT)}%`
        return (
          <ChartFrame
            id="flop"
            title={text.flop}
            sentence={text.flopSentence(<Flop flop={EU_LINE} />)}
            unit={text.flopUnit}
            csvName="plenum-project-flop"
            table={{
              columns: [
                { head: text.project },
                { head: text.recipient },
                { head: 'FLOP', numeric: true },
                { head: text.share, numeric: true },
              ],
              rows: projects.map(({ number, name, flop, recipient }) => ({
                key: number.toString(),
                cells: [
                  <HiddenText key="name" text={name} />,
                  <HiddenText key="recipient" text={recipient.name} />,
                  <Flop key="flop" flop={flop} />,
                  bound === null ? '–' : formatRatio(flop, bound),
                ],
                csv: [name, recipient.name, flop, bound === null ? '' : formatRatio(flop, bound)],
              })),
            }}
            provenance={<Provenance source={source} what={text.flopSource} />}
          >
            <figure className="bars flop-lines" role="group" aria-label={text.flopChart(projects.length)}>
              <div className="axis-row" aria-hidden="true">
                <span />
                <div className="ax">
                  {LINES.map((line) => (
                    <span key={line.toString()} style={{ left: left(line) }}>
                      <Flop flop={line} />
                      {line === EU_LINE && ` ${text.euLine}`}
                    </span>
                  ))}
                </div>
                <span />
              </div>
              {projects.slice(0, MOST_ROWS).map(({ number, name, flop, recipient }) => (
                <div key={number.toString()} className="bar-row">
                  <span className="who">
                    <Link to={`/compute/recipients/${recipient.number}`}>
                      <HiddenText text={name} />
                    </Link>
                  </span>
                  <div className="plot" aria-hidden="true">
                    {LINES.map((line) => (
                      <i key={line.toString()} className="reference" style={{ left: left(line) }} />
                    ))}
                    {bound !== null && <i className="cap" style={{ left: left(bound) }} />}
                    {draft !== undefined && <i className="draft" style={{ left: left(draft) }} />}
                    <i
                      className={classNames('dot', flop > least(bound, draft) && 'over')}
                      style={{ left: left(flop) }}
                    />
                  </div>
                  <span className="value">
                    <b>
                      <Flop flop={flop} />
                    </b>
                  </span>
                </div>
              ))}
              {bound !== null && (
                <div className="axis-row" aria-hidden="true">
                  <span />
                  <div className="ax">
                    <span className="flag" style={{ left: left(bound) }}>
                      {text.boundInForce} <Flop flop={bound} />
                    </span>
                  </div>
                  <span />
                </div>
              )}
              {draft !== undefined && (
                <div className="axis-row" aria-hidden="true">
                  <span />
                  <div className="ax">
                    <span className="draft-flag" style={{ left: left(draft) }}>
                      {text.boundOfDraft} <Flop flop={draft} />
                    </span>
                  </div>
                  <span />
                </div>
              )}
            </figure>
          </ChartFrame>
        )
      }}
    </ReadView>
  )
}

/** What a project may not exceed; everything is below it when there is no bound. */
function least(bound: bigint | null, draft: bigint | undefined): bigint {
  const bounds = [bound, draft].filter((each) => each != null)
  return bounds.reduce((low, each) => (each < low ? each : low), POLICY_FIELD_MAXIMUM.maxProjectFlop)
}
