import type { Config } from '../../domain/config/config.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { configStore } from './configStore.ts'
import { readOverrides } from './overrideStorage.ts'
import { parseConfig } from './parseConfig.ts'

/**
 * Reads the deployment's settings beside index.html, checks them, and puts them in force together with the reader's own
 * endpoints. Throws `Misconfigured` with all problems.
 */
export async function loadConfig(url: string = `${import.meta.env.BASE_URL}plenum.config.json`): Promise<Config> {
  const parsed = parseConfig(await readJson(url))
  if (!parsed.ok) throw new Misconfigured('plenum.config.json cannot be used', { problems: parsed.problems })
  configStore.set({ deployment: parsed.config, overrides: readOverrides() })
  return configStore.current()
}

async function readJson(url: string): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(url, { cache: 'no-cache' })
  } catch (cause) {
    throw unreachable(url, cause instanceof Error ? cause.message : String(cause), cause)
  }
  if (!response.ok) throw unreachable(url, `HTTP ${response.status}`)
  try {
    return (await response.json()) as unknown
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new Misconfigured('plenum.config.json is not JSON', { problems: [{ kind: 'notJson', url, detail }], cause })
  }
}

function unreachable(url: string, detail: string, cause?: unknown): Misconfigured {
  return new Misconfigured('plenum.config.json is missing', { problems: [{ kind: 'unreachable', url, detail }], cause })
}
