import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { advanceTime } from '../../data/localChain/advanceTime.ts'
import { deadlineStore } from '../../data/localChain/deadlineStore.ts'
import { openMomentsQueryOptions } from '../../data/localChain/openMomentsQuery.ts'
import { useStore } from '../../data/store/useStore.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import { nextDeadline } from '../../domain/health/nextDeadline.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { messages } from './messages.ts'
import './clockMenu.css'

const HOUR = 3_600n

/** The chain's time, and three ways to move it. It stays open: one often wants to go on. */
export function ClockMenu({ nowSeconds }: { nowSeconds: bigint }) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const next = useNextDeadline(nowSeconds)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const advance = async (seconds: bigint) => {
    setBusy(true)
    setFailure(null)
    try {
      await advanceTime(seconds)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  const time = (seconds: bigint) => formatDateTime(seconds, 'UTC', language)
  const jump = (label: string, seconds: bigint) => (
    <button type="button" className="clock-jump" disabled={busy || seconds <= 0n} onClick={() => void advance(seconds)}>
      <Icon name="arrowRight" />
      {label}
    </button>
  )
  return (
    <div className="clock-menu">
      <p role="status">
        <b className="num">{text.chainTime(time(nowSeconds))}</b>
      </p>
      <p className="small second">{text.lead}</p>
      {jump(text.hour, HOUR)}
      {jump(text.day, 24n * HOUR)}
      {next === null ? jump(text.noNext, 0n) : jump(text.next(time(next)), next - nowSeconds)}
      {failure !== null && (
        <p role="alert" className="small">
          {text.failed(failure)}
        </p>
      )}
    </div>
  )
}

/** The nearest of what the shown page and the latest proposals wait for. */
function useNextDeadline(nowSeconds: bigint): bigint | null {
  const pages = useStore(deadlineStore)
  const proposals = useQuery(openMomentsQueryOptions(useConfig())).data ?? []
  return nextDeadline([...[...pages.values()].flat(), ...proposals], nowSeconds)
}
