import type { RecipientKey } from '../compute/recipients.ts'

/** A project of a recipient; its id follows from the order in which projects are registered. */
export interface DemoProject {
  id: bigint
  recipient: RecipientKey
  name: string
  registeredAt: number
}
