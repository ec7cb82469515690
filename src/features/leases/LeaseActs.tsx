import { useConfig } from '../../data/config/useConfig.ts'
import { ACT_ROLE, type LeaseAct, mayAct, possibleActs } from '../../domain/compute/leaseActs.ts'
import { leaseState, REPORT_SECONDS } from '../../domain/compute/leaseState.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { actMessages } from './actMessages.ts'
import { ReportForm } from './ReportForm.tsx'
import { submitLeaseAct } from './submitLeaseAct.ts'
import type { ShownLease } from './useLease.ts'

/** What comes next, who can do it and until when; the button for those who may. */
export function LeaseActs({ shown }: { shown: ShownLease }) {
  const text = useMessages(actMessages)
  const { lease, roles, now, chainSource } = shown
  const acts = possibleActs(lease, roles, now)
  const state = leaseState(lease, now)
  return (
    <Card>
      <CardHeader title={text.title} />
      <CardBody>
        <div className="stack tight">
          {acts.length === 0 && (
            <p className="small second">
              {state === 'Active' ? text.notStarted(<Time at={lease.epochStart} />) : text.done}
            </p>
          )}
          {acts.map((act) => (
            <Act key={act} act={act} shown={shown} />
          ))}
        </div>
      </CardBody>
      {chainSource !== null && <Provenance source={chainSource} what="LeaseManager.lease" />}
    </Card>
  )
}

function Act({ act, shown: { lease, roles } }: { act: LeaseAct; shown: ShownLease }) {
  const text = useMessages(actMessages)
  const config = useConfig()
  const due = dueAt(act, lease)
  const role = ACT_ROLE[act]
  const operator: Address | null =
    role === 'provider' ? lease.provider.operator : role === 'recipient' ? lease.recipient.operator : null
  const submit = () =>
    void submitLeaseAct(config, { number: lease.number }, act, { title: text.acts[act], summary: text.says[act] })
  return (
    <div className="lease-act">
      <p className="small">
        {text.says[act]} {due !== null && text.until(<Time at={due} />)}
      </p>
      {!mayAct(act, roles) ? (
        operator !== null && (
          <p className="small muted row">
            {text.onlyBy} <AddressLabel address={operator} />
          </p>
        )
      ) : act === 'reportUsage' ? (
        <ReportForm lease={lease} />
      ) : (
        <Button kind={KIND[act] ?? 'primary'} onClick={submit}>
          {text.acts[act]}
        </Button>
      )}
    </div>
  )
}

const KIND: Readonly<Partial<Record<LeaseAct, 'danger' | 'default'>>> = {
  confirmRefusal: 'danger',
  refuseLease: 'danger',
  disputeUsage: 'danger',
  revokeRefusalConfirmation: 'default',
}

function dueAt(act: LeaseAct, lease: ShownLease['lease']): bigint | null {
  switch (act) {
    case 'confirmRefusal':
      return lease.reviewEndsAt
    case 'acceptLease':
      return lease.acceptBy
    case 'reportUsage':
      return lease.epochEnd + REPORT_SECONDS
    case 'disputeUsage':
      return lease.disputeBy
    default:
      return null
  }
}
