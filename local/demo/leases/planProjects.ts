import { recipients } from '../compute/recipients.ts'
import { DAY_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'
import type { DemoProject } from './DemoProject.ts'

/**
 * Projects of recipients, each a while after the admission, in the order in which they get their ids.
 * @param admittedAt when a recipient's admission was executed, by its id, in Unix seconds
 */
export function planProjects(admittedAt: (recipientId: number) => number): readonly DemoProject[] {
  return recipients
    .flatMap(({ key, id, projects }) =>
      projects.map(({ name }, place) => ({
        recipient: key,
        name,
        registeredAt: momentAtOrAfter(admittedAt(id) + (1 + place * 9 + (id % 4)) * DAY_SECONDS),
      })),
    )
    .sort((one, two) => one.registeredAt - two.registeredAt)
    .map((project, place) => ({ ...project, id: BigInt(place + 1) }))
}
