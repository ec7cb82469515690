import type { Cast } from '../cast/Cast.ts'
import type { Grant } from '../compute/grants.ts'
import type { DemoInput } from '../DemoInput.ts'
import type { Calls } from './createCalls.ts'

/** What the proposals of the history are written from. */
export interface ScenarioContext {
  input: DemoInput
  cast: Cast
  calls: Calls
  grants: readonly Grant[]
}
