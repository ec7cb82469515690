import * as v from '../schema/schema.ts'
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
  return { ok: false, problems: result.problems.map(toProblem) }
}

function toProblem({ key, expected, input }: v.Problem): ConfigProblem {
  const named = EXPECTED.find((known) => known === expected) ?? 'other'
  return { kind: 'wrongValue', key, expected: named, found: shown(input) }
}

function shown(input: unknown): string | null {
  if (input === undefined) return null
  // What JSON cannot say (a function, say) cannot come from a file either.
  const json = (JSON.stringify(input) as string | undefined) ?? typeof input
  return json.length > 60 ? `${json.slice(0, 59)}…` : json
}
