import * as v from 'valibot'
import type { Config } from '../../domain/config/config.ts'
import type { ConfigProblem, ExpectedValue } from '../../domain/config/configProblem.ts'
import { configSchema } from './configSchema.ts'

const EXPECTED: readonly ExpectedValue[] = [
  'address',
  'url',
  'nonEmptyList',
  'positiveInteger',
  'wholeNumber',
  'text',
  'object',
  'list',
]

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }

/** Checks the parsed JSON of plenum.config.json; tells all problems at once, each with its key. */
export function parseConfig(json: unknown): ParsedConfig {
  const result = v.safeParse(configSchema, json)
  if (result.success) return { ok: true, config: result.output }
  return { ok: false, problems: result.issues.map(toProblem) }
}

function toProblem(issue: v.BaseIssue<unknown>): ConfigProblem {
  const path = issue.path ?? []
  const key = path.map((part) => String(part.key)).join('.')
  // A missing key is reported by the object around it, which only knows that it is one.
  const named = issue.input === undefined ? undefined : EXPECTED.find((known) => known === issue.message)
  const expected = named ?? expectedForKey(key)
  return { kind: 'wrongValue', key, expected, found: shown(issue.input) }
}

function expectedForKey(key: string): ExpectedValue {
  if (/^contracts\.|\.address$/.test(key)) return 'address'
  if (key.endsWith('rpcUrls')) return 'nonEmptyList'
  if (/url$|hub$/i.test(key)) return 'url'
  if (key === 'chain.id') return 'positiveInteger'
  if (/deploymentBlock$|decimals$/.test(key)) return 'wholeNumber'
  if (/name$|symbol$|label$|space$/.test(key)) return 'text'
  if (/^(chain|contracts|chain\.nativeCurrency)?$/.test(key)) return 'object'
  return 'other'
}

function shown(input: unknown): string | null {
  if (input === undefined) return null
  const json = JSON.stringify(input) ?? String(input)
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}
