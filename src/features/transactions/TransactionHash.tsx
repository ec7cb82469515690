import { useConfig } from '../../data/config/useConfig.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { Hex } from '../../domain/hex.ts'
import { CopyButton } from '../../ui/primitives/CopyButton.tsx'
import { ExternalLink } from '../../ui/primitives/ExternalLink.tsx'

/** A transaction's hash, with the explorer's page where the deployment names one. */
export function TransactionHash({ hash }: { hash: Hex }) {
  const { explorerUrl } = useConfig().chain
  const words = <span className="mono">{shortHex(hash)}</span>
  return (
    <span className="nowrap" title={hash}>
      {explorerUrl === null ? (
        words
      ) : (
        <ExternalLink href={`${explorerUrl.replace(/\/$/, '')}/tx/${hash}`}>{words}</ExternalLink>
      )}{' '}
      <CopyButton value={hash} />
    </span>
  )
}
