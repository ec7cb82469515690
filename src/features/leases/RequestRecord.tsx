import type { LeaseRequestFacts } from '../../data/leases/leaseRequestFields.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Hex } from '../../ui/primitives/Hex.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { type RecordEntry, RecordList } from '../../ui/primitives/RecordList.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { leaseMessages } from './leaseMessages.ts'

export type RequestRecordProps = {
  facts: LeaseRequestFacts
  bounds: { epochStart: bigint; epochEnd: bigint }
  /** What happened afterwards. */
  more?: readonly RecordEntry[]
  source: Source
}

/** What was asked for, by whom, of whom, and how it was declared. */
export function RequestRecord({ facts, bounds, more = [], source }: RequestRecordProps) {
  const text = useMessages(leaseMessages)
  const { language } = useLanguage()
  const declared = (value: string) => (
    <>
      {value} <span className="micro muted">{text.declared}</span>
    </>
  )
  const party = (kind: 'recipients' | 'providers', { number, name }: { number: bigint; name: string }) => (
    <Link to={`/compute/${kind}/${number}`}>
      <HiddenText text={name} />
    </Link>
  )
  const entries: RecordEntry[] = [
    { key: 'recipient', name: text.recipient, value: party('recipients', facts.recipient) },
    { key: 'project', name: text.project, value: <HiddenText text={facts.project.name} /> },
    { key: 'provider', name: text.provider, value: party('providers', facts.provider) },
    { key: 'region', name: text.region, value: vocabularyLabel('regions', facts.region, language) },
    {
      key: 'epoch',
      name: text.epoch,
      value: text.epochOf(
        facts.epoch.toString(),
        <Time at={bounds.epochStart} show="date" />,
        <Time at={bounds.epochEnd} show="date" />,
      ),
    },
    {
      key: 'size',
      name: text.size,
      value: `${groupDigits(facts.gpus.toString())} × ${facts.gpuClass.name}, ${formatDuration(facts.durationSeconds, language)} = ${formatMilliHours(facts.milliHours)} GPU-h`,
    },
    { key: 'purpose', name: text.purpose, value: declared(vocabularyLabel('purposes', facts.purpose, language)) },
    {
      key: 'dataClass',
      name: text.dataClass,
      value: declared(vocabularyLabel('dataClasses', facts.dataClass, language)),
    },
    { key: 'riskTier', name: text.riskTier, value: declared(facts.riskTier.toString()) },
    { key: 'oversight', name: text.oversight, value: declared(facts.oversight.toString()) },
    { key: 'asked', name: text.asked, value: <Time at={facts.timestamp} /> },
    { key: 'transaction', name: text.transaction, value: <Hex value={facts.transactionHash} copy /> },
    ...more,
  ]
  return (
    <Card span={4}>
      <CardHeader title={text.record} sentence={text.declarations} />
      <CardBody>
        <RecordList entries={entries} />
      </CardBody>
      <Provenance source={source} what={text.readFrom} />
    </Card>
  )
}
