import type { Compute } from '../../data/compute/computeQuery.ts'
import type { Commitment } from '../../data/compute/epochQuery.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card, type CardSpan } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type ProvidersOfEpochProps = {
  providers: Compute['providers']
  commitments: readonly Commitment[]
  epoch: bigint
  classNumber: bigint
  source: Source
  span?: CardSpan
}

/** Who brings the capacity of one class and epoch; those without a commitment in it stand last. */
export function ProvidersOfEpoch({ providers, commitments, epoch, classNumber, source, span }: ProvidersOfEpochProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const committed = (provider: Compute['providers'][number]) =>
    commitments.find(
      (each) => each.provider.id === provider.id && each.epoch === epoch && each.gpuClass.number === classNumber,
    )
  const rows = providers
    .map((provider) => {
      const { milliHours = 0n, leasedMilliHours = 0n, usedMilliHours = 0n } = committed(provider) ?? {}
      return { ...provider, milliHours, leasedMilliHours, usedMilliHours }
    })
    .toSorted((one, two) => (one.milliHours > two.milliHours ? -1 : one.milliHours < two.milliHours ? 1 : 0))
  const total = rows.reduce((sum, row) => sum + row.milliHours, 0n)
  return (
    <Card {...(span && { span })}>
      <CardHeader title={text.providers} sentence={text.providersSentence} />
      <div className="flush">
        <Table
          stackable
          caption={text.providers}
          rows={rows}
          rowKey={(row) => row.id}
          empty={text.noProviders}
          columns={[
            {
              key: 'name',
              head: text.provider,
              isRowHead: true,
              phone: 'first',
              cell: (row) => (
                <span className="row">
                  <Link to={`/compute/providers/${row.number}`}>
                    <HiddenText text={row.name} />
                  </Link>
                  {row.suspended && (
                    <Chip kind="denied" icon="blocked">
                      {text.suspended}
                    </Chip>
                  )}
                </span>
              ),
            },
            {
              key: 'region',
              head: text.region,
              phone: 'second',
              cell: (row) => vocabularyLabel('regions', row.region, language),
            },
            {
              key: 'committed',
              head: text.gpuHours,
              numeric: true,
              phone: 'first-end',
              cell: (row) => formatMilliHours(row.milliHours),
            },
            {
              key: 'share',
              head: text.share,
              numeric: true,
              phone: 'hide',
              cell: (row) => formatRatio(row.milliHours, total),
            },
            {
              key: 'leased',
              head: text.leased,
              numeric: true,
              phone: 'hide',
              cell: (row) => formatRatio(row.leasedMilliHours, row.milliHours),
            },
            {
              key: 'used',
              head: text.used,
              numeric: true,
              phone: 'second-end',
              cell: (row) => formatRatio(row.usedMilliHours, row.milliHours),
            },
          ]}
        />
      </div>
      <Provenance source={source} />
    </Card>
  )
}
