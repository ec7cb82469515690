import { expect } from 'vitest'
import { blockHash } from '../../../unit/subgraph/host/store/storeHarness.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { openAcademy, type Academy } from './openAcademy.ts'

const SOURCE = 'store/test-store/tests/graphql/query.rs'

/** An academy in which a handler failed at block 3 and was passed over. */
function failedAcademy(): Academy {
  const academy = openAcademy('String')
  academy.block(3, () => undefined)
  academy.metadata.addError({
    block: 3,
    blockHash: blockHash(3),
    fatal: false,
    dataSource: 'Academy',
    handler: 'handleMotion',
    txHash: '0x',
    message: 'a template would not fill',
  })
  return academy
}

function failed(
  says: string,
  query: string,
  data: Record<string, unknown> | undefined,
  name = 'non_fatal_errors',
): ConformanceCase {
  return {
    standsFor: `${SOURCE} ${name}`,
    says,
    run: () => {
      const expected = data === undefined ? {} : { data }
      expect(failedAcademy().ask(query)).toEqual({ ...expected, errors: ['indexing_error'] })
    },
  }
}

const fellow = { fellow: { id: 'f1' } }

/** What `subgraphError` does after a failed handler. */
export const errorCases: ConformanceCase[] = [
  failed('data is left out unless it was allowed', '{ fellow(id: "f1") { id } }', undefined),
  failed('deny is the default', '{ fellow(id: "f1", subgraphError: deny) { id } }', undefined),
  failed('_meta is answered all the same', '{ fellow(id: "f1") { id } _meta { hasIndexingErrors } }', {
    _meta: { hasIndexingErrors: true },
  }),
  failed(
    'introspection is answered, and the error told',
    '{ __schema { queryType { name } } __type(name: "Fellow") { name } }',
    { __schema: { queryType: { name: 'Query' } }, __type: { name: 'Fellow' } },
  ),
  failed('also of one type', '{ __type(name: "Fellow") { name } }', { __type: { name: 'Fellow' } }),
  failed('data that was allowed comes with the error', '{ fellow(id: "f1", subgraphError: allow) { id } }', fellow),
  failed(
    'a neighbour that does not allow errors denies them to all',
    '{ a: fellow(id: "f1", subgraphError: allow) { id } fellow(id: "f1") { id } }',
    undefined,
  ),
  failed(
    'introspection is answered after a failure that stopped indexing',
    '{ __schema { queryType { name } } }',
    { __schema: { queryType: { name: 'Query' } } },
    'deterministic_error',
  ),
  {
    standsFor: `${SOURCE} non_fatal_errors`,
    says: '_meta alone comes without an error',
    run: () =>
      expect(failedAcademy().ask('{ _meta { hasIndexingErrors } }')).toEqual({
        data: { _meta: { hasIndexingErrors: true } },
        errors: [],
      }),
  },
  {
    standsFor: `${SOURCE} non_fatal_errors`,
    says: 'blocks before the failure are sound, and so is everything once it was rolled back',
    run: () => {
      const academy = failedAcademy()
      expect(academy.ask('{ fellow(id: "f1", block: { number: 2 }) { id } }')).toEqual({ data: fellow, errors: [] })
      academy.metadata.deleteErrorsAbove(1)
      expect(academy.ask('{ fellow(id: "f1") { id } _meta { hasIndexingErrors } }')).toEqual({
        data: { ...fellow, _meta: { hasIndexingErrors: false } },
        errors: [],
      })
    },
  },
]
