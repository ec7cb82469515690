import type { TxFlow } from '../../domain/transaction/txFlow.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { describeFailure } from './describeFailure.ts'
import { messages } from './messages.tsx'
import { TransactionHash } from './TransactionHash.tsx'

/** What went wrong, what it cost, and that nothing typed is lost. */
export function FailureText({ flow }: { flow: Extract<TxFlow, { stage: 'failed' }> }) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const { sentence, raw } = describeFailure(flow.failure, language)
  return (
    <>
      {sentence !== null && <p>{sentence}</p>}
      {raw !== null && (
        <p className="mono">
          <HiddenText text={raw} />
        </p>
      )}
      {flow.hash !== null && <TransactionHash hash={flow.hash} />}{' '}
      {flow.hash === null ? text.nothingSent : text.gasSpent} {text.kept}
    </>
  )
}
