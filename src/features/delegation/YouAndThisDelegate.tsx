import { useQuery } from '@tanstack/react-query'
import { plenumTokenAbi } from '../../data/abi/plenumTokenAbi.ts'
import { accountVotesQueryOptions } from '../../data/chain/accountVotesQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { messages } from './messages.ts'
import { formatVotes, smaller } from './tokenAmount.ts'

export type YouAndThisDelegateProps = { delegate: Address; name: string | null; votesWei: bigint; capWei: bigint }

/** What delegating here would do for the reader, and the button that does it. */
export function YouAndThisDelegate(props: YouAndThisDelegateProps) {
  const text = useMessages(messages)
  const { address } = useAccount()
  return (
    <Card>
      <CardHeader title={address === props.delegate ? text.yourself : text.youAndThis} />
      {address === null ? (
        <div className="body">
          <Button kind="primary" wide onClick={() => openConnect()}>
            {text.connect}
          </Button>
        </div>
      ) : (
        <Position {...props} you={address} />
      )}
    </Card>
  )
}

function Position({ delegate, name, votesWei, capWei, you }: YouAndThisDelegateProps & { you: Address }) {
  const text = useMessages(messages)
  const config = useConfig()
  const state = readState(useQuery(accountVotesQueryOptions(config, you)))
  const send = () =>
    submitTransaction({
      title: text.delegateTitle(name ?? shortHex(delegate)),
      summary: text.delegateSummary,
      call: contractCall({
        address: config.contracts.token,
        abi: plenumTokenAbi,
        functionName: 'delegate',
        args: [delegate],
      }),
    })
  return (
    <ReadView state={state} skeleton={{ lines: [100, 100] }}>
      {(position, source) => {
        const already = position.delegate === delegate
        const adds = already ? 0n : smaller(position.balance, capWei > votesWei ? capWei - votesWei : 0n)
        return (
          <>
            <div className="body stack tight">
              <dl className="ledger">
                <div className="between">
                  <dt>{text.yourBalance}</dt>
                  <dd className="num">{formatVotes(position.balance)}</dd>
                </div>
                <div className="between">
                  <dt>{text.yourDelegate}</dt>
                  <dd>
                    <CurrentDelegate delegate={position.delegate} you={you} shown={delegate} />
                  </dd>
                </div>
                <div className="between total">
                  <dt>{text.adds}</dt>
                  <dd className="num">
                    <b>{formatVotes(adds)}</b>
                  </dd>
                </div>
              </dl>
              {position.balance === 0n && <Callout>{text.nothingToDelegate}</Callout>}
              {position.balance > 0n && adds === 0n && !already && you !== delegate && (
                <Callout kind="warn">{text.atCap}</Callout>
              )}
              {already ? (
                <Callout kind="info" icon="checkCircle">
                  {text.delegated}
                </Callout>
              ) : (
                <Button kind="primary" wide onClick={send}>
                  {you === delegate ? text.delegateToYourself : text.delegateTo}
                </Button>
              )}
            </div>
            <Provenance source={source} />
          </>
        )
      }}
    </ReadView>
  )
}

function CurrentDelegate({ delegate, you, shown }: { delegate: Address | null; you: Address; shown: Address }) {
  const text = useMessages(messages)
  if (delegate === null) return text.nobody
  if (delegate === you) return text.yourself
  if (delegate === shown) return text.thisAccount
  return <AddressLabel address={delegate} to={`/delegates/${delegate}`} />
}
