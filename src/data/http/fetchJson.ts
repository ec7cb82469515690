import { Integrity } from '../errors/Integrity.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { Retryable } from '../errors/Retryable.ts'
import { ownTask } from './ownTask.ts'

const TIMEOUT_MILLISECONDS = 20_000

/**
 * Posts JSON and gives the parsed answer. Throws `Retryable` (network, time-out, 408, 425, 429, 5xx), `Misconfigured`
 * (another 4xx: wrong path, no access), `Integrity` (not JSON). A cancelled request throws the signal's reason.
 */
export async function fetchJson(url: string, body: string, signal?: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLISECONDS)
  let response: Response
  let text: string
  await ownTask()
  signal?.throwIfAborted()
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    })
    text = await response.text()
  } catch (cause) {
    signal?.throwIfAborted()
    throw new Retryable(`${url} cannot be reached`, { source: url, cause })
  }
  if (!response.ok) throw statusError(url, response)
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new Integrity('The answer is not JSON', { source: url, details: [text.slice(0, 120)], cause })
  }
}

function statusError(url: string, response: Response): Error {
  const { status } = response
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'))
    const retryAfterSeconds = Number.isFinite(seconds) && seconds > 0 ? seconds : null
    return new Retryable(`${url} answered ${status}`, { source: url, retryAfterSeconds })
  }
  return new Misconfigured(`${url} answered ${status}`)
}
