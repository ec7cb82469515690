import { lazy, Suspense } from 'react'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { glanceMessages } from './glanceMessages.ts'

const PositionLedger = lazy(async () => ({ default: (await import('./PositionLedger.tsx')).PositionLedger }))

/** Card of the overview: what the reader would count for today. */
export function YourPosition({ capWei }: { capWei: bigint }) {
  const text = useMessages(glanceMessages)
  const { address } = useAccount()
  return (
    <Card>
      <CardHeader
        title={text.yourPosition}
        {...(address !== null && { tools: <Link to={`/delegates/${address}`}>{text.profile}</Link> })}
      />
      {address === null ? (
        <div className="body stack tight">
          <p className="second">{text.notConnected}</p>
          <Button onClick={() => openConnect()}>{text.connect}</Button>
        </div>
      ) : (
        <Suspense fallback={<Skeleton lines={[70, 100, 100]} />}>
          <PositionLedger address={address} capWei={capWei} />
        </Suspense>
      )}
    </Card>
  )
}
