import { useConfig } from '../../data/config/useConfig.ts'
import type { CouncilFacts } from '../../data/proposals/councilQuery.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { detailMessages } from './detailMessages.ts'
import { isEnded } from './isEnded.ts'
import { submitVeto } from './submitDecision.ts'

export type VetoCardProps = { view: GovernorView<ProposalRecord>; council: CouncilFacts; source: Source }

/** Where the veto council stands on a proposal; for its members the way to confirm, take back and stop. */
export function VetoCard({ view, council, source }: VetoCardProps) {
  const text = useMessages(detailMessages)
  const config = useConfig()
  const now = useNow()
  const { required, confirmations, isMember, hasConfirmed } = council
  const inTerm = now === null || now < council.expiresAtSeconds
  // Readers see it only when something is going on; members always, while there is something to stop.
  if (isEnded(view) || (!isMember && confirmations === 0n)) return null
  const act = (functionName: 'confirmVeto' | 'revokeVetoConfirmation' | 'veto', title: string) => () => {
    void submitVeto(config, view.proposal, functionName, { title })
  }
  return (
    <Card>
      <CardHeader title={text.veto} sentence={text.vetoSentence} />
      <CardBody>
        <div className="stack tight">
          <p className="small">
            <b className="strong">{text.vetoCount(String(confirmations), String(required))}</b>
            {isMember && <> · {text.vetoMember}</>}
          </p>
          {!inTerm && <Callout kind="warn">{text.vetoExpired}</Callout>}
          {inTerm && isMember && (
            <div className="row">
              {hasConfirmed ? (
                <Button onClick={act('revokeVetoConfirmation', text.vetoRevoke)}>{text.vetoRevoke}</Button>
              ) : (
                <Button kind="danger" onClick={act('confirmVeto', text.vetoConfirm)}>
                  {text.vetoConfirm}
                </Button>
              )}
            </div>
          )}
          {inTerm && confirmations >= required && (
            <Button kind="danger" wide onClick={act('veto', text.vetoNow)}>
              {text.vetoNow}
            </Button>
          )}
        </div>
      </CardBody>
      <Provenance source={source} what={text.vetoProvenance} />
    </Card>
  )
}
