import { conversionCases } from './abi/conversionCases.ts'
import { entityCases } from './abi/entityCases.ts'
import { failureCases } from './abi/failureCases.ts'
import { numberCases } from './abi/numberCases.ts'
import { valueCases } from './abi/valueCases.ts'
import { conformance } from './conformance.ts'

conformance('ABI and host functions', 100, [
  ...valueCases,
  ...numberCases,
  ...conversionCases,
  ...entityCases,
  ...failureCases,
])
