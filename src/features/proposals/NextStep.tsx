import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { withUnit } from '../../domain/format/withUnit.ts'
import { EXPIRY_SECONDS } from '../../domain/governor/proposalState.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { detailMessages } from './detailMessages.ts'
import { submitDecision } from './submitDecision.ts'

/** What anyone can do with it now besides voting: queue, execute; and for its proposer, while pending, take it back. */
export function NextStep({ view }: { view: GovernorView<ProposalRecord> }) {
  const text = useMessages(detailMessages)
  const config = useConfig()
  const now = useNow()
  const { address } = useAccount()
  const { proposal, state } = view
  const paid = proposal.actions.reduce((sum, action) => sum + action.valueWei, 0n)
  const { symbol, decimals } = config.chain.nativeCurrency
  const summary = paid === 0n ? undefined : text.needsValue(withUnit(formatAmount(paid, decimals), symbol))
  const step = (functionName: 'queue' | 'execute' | 'cancel', title: string) => () => {
    void submitDecision(config, proposal, functionName, { title, ...(summary !== undefined && { summary }) })
  }
  const eta = proposal.etaSeconds ?? 0n
  const isReady = now !== null && now >= eta
  const isMine = address !== null && address === proposal.proposer
  if (state === 'Succeeded') {
    return (
      <Step words={text.nextQueue} at={proposal.deadline + EXPIRY_SECONDS} after={text.nextQueueAfter}>
        <Button kind="primary" wide onClick={step('queue', text.queueTitle)}>
          {text.queue}
        </Button>
      </Step>
    )
  }
  if (state === 'Queued') {
    return isReady ? (
      <Step words={text.nextExecute} at={eta + EXPIRY_SECONDS} after={text.nextQueueAfter}>
        <Button kind="primary" wide onClick={step('execute', text.executeTitle)}>
          {text.execute}
        </Button>
      </Step>
    ) : (
      <Step words={text.nextWait} at={eta} after={text.nextWaitAfter} />
    )
  }
  if (state === 'Pending' && isMine) {
    return (
      <Step words={text.nextCancel}>
        <Button kind="danger" wide onClick={step('cancel', text.cancelTitle)}>
          {text.cancel}
        </Button>
      </Step>
    )
  }
  return null
}

function Step({
  words,
  at,
  after,
  children,
}: {
  words: string
  at?: bigint
  after?: string
  children?: React.ReactNode
}) {
  const text = useMessages(detailMessages)
  return (
    <Card>
      <CardHeader title={text.next} />
      <CardBody>
        <div className="stack tight">
          <p className="small second">
            {words}{' '}
            {at !== undefined && (
              <b>
                <Time at={at} />
              </b>
            )}
            {after !== undefined && <> · {after}</>}
          </p>
          {children}
        </div>
      </CardBody>
    </Card>
  )
}
