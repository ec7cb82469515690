import type { Cast } from '../cast/Cast.ts'
import { delegates } from '../cast/delegates.ts'
import type { DemoStep } from '../DemoPlan.ts'
import { statements } from '../texts/statements.ts'
import { momentOfDay } from '../time/demoClock.ts'
import type { StepMaker } from './createStepMaker.ts'

/** What the delegates say about themselves. */
export function statementSteps(cast: Cast, step: StepMaker): DemoStep[] {
  return statements.map(({ delegate, day, text }) => {
    const name = delegates.find(({ key }) => key === delegate)?.name ?? delegate
    const when = {
      timestampSeconds: momentOfDay(day),
      name: `statement of ${delegate}`,
      from: cast.delegates[delegate],
    }
    return step(when, 'statements', 'publish', [name, text])
  })
}
