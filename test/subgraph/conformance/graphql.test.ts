import { conformance } from './conformance.ts'
import { aggregationCases } from './graphql/aggregationCases.ts'
import { blockCases } from './graphql/blockCases.ts'
import { documentCases } from './graphql/documentCases.ts'
import { errorCases } from './graphql/errorCases.ts'
import { filterCases } from './graphql/filterCases.ts'
import { interfaceCases } from './graphql/interfaceCases.ts'
import { orderingCases } from './graphql/orderingCases.ts'
import { relationCases } from './graphql/relationCases.ts'
import { argumentCases, coercionCases, introspectionCases } from './graphql/requestCases.ts'
import { rollUpCases } from './graphql/rollUpCases.ts'
import { schemaCases } from './graphql/schemaCases.ts'
import { findCases, longTextCases, valueCases, versionCases } from './graphql/storeCases.ts'

conformance('GraphQL', 250, [
  ...schemaCases,
  ...introspectionCases,
  ...argumentCases,
  ...coercionCases,
  ...documentCases,
  ...relationCases,
  ...interfaceCases,
  ...filterCases,
  ...orderingCases,
  ...blockCases,
  ...errorCases,
  ...findCases,
  ...longTextCases,
  ...versionCases,
  ...valueCases,
  ...aggregationCases,
  ...rollUpCases,
])
