import type { StoreValue } from '../../../../subgraph/host/values/StoreValue.ts'
import { Timestamp } from '../../../../subgraph/host/values/Timestamp.ts'
import { Int8 } from '../../../../subgraph/host/values/Int8.ts'
import { hexToBytes } from '../../../../subgraph/host/values/hex.ts'
import { academySchema, type IdKind } from './academySchema.ts'
import { openWorld, type World } from './openWorld.ts'

export interface Academy extends World {
  /** A motion's id as the API shows it. */
  id: (number: number) => string
  /** The same as a literal in a query. */
  literal: (number: number) => string
}

/** A moment at the start of an hour. */
const START_SECONDS = 1_699_999_200
export const JOINED_MICROSECONDS = 1_710_837_304_040_956n

/** Fellows, panels and motions over three blocks; the last has nothing but its time, an hour later. */
export function openAcademy(kind: IdKind): Academy {
  const id = (number: number): string => {
    if (kind === 'Bytes') return `0xf${number}`
    return kind === 'Int8' ? `${42 + number}` : `t${number}`
  }
  const value = (number: number): StoreValue => {
    if (kind === 'Bytes') return hexToBytes(id(number))
    return kind === 'Int8' ? new Int8(BigInt(id(number))) : id(number)
  }
  const press = hexToBytes('0xb1')
  const fellow = (name: string, chair: string | null, panels: string[], seals: bigint) => ({
    name,
    chair,
    panels,
    seals: new Int8(seals),
    joined: new Timestamp(JOINED_MICROSECONDS),
  })
  const world = openWorld(academySchema(kind), (store) => {
    store.block(
      0,
      (set) => {
        const motion = (number: number, title: string, author: string, exhibits: string[]) =>
          set('Motion', id(number), { code: `t${number}`, title, author, press, exhibits })
        const reading = (number: number, member: string) => set('Reading', 'auto', { motion: value(number), member })
        set('Fellow', 'f1', fellow('Ines', 'p1', ['p1', 'p2'], 10n))
        set('Fellow', 'f2', fellow('Mara', 'p1', ['p1'], 100n))
        set('Press', '0xb1', {})
        set('Panel', 'p1', { name: 'Safety panel', motions: [value(1), value(2)] })
        set('Panel', 'p2', { name: 'Access panel', motions: [value(1), value(3), value(4)] })
        motion(1, 'Audit rule', 'f1', ['x1', 'x2'])
        motion(2, 'Power cap', 'f2', ['x3', 'x4'])
        motion(3, 'Open weights', 'f1', ['x5'])
        motion(4, 'Lease fees', 'f3', ['x6'])
        set('Tally', id(1), { ballots: 10 })
        set('Tally', id(2), { ballots: 15 })
        set('PanelNote', 'n1', { body: 'Too lax', panel: 'p1', author: 'u1' })
        set('PanelNote', 'n2', { body: 'Good access', panel: 'p2', author: 'u2' })
        set('PanelNote', 'n5', { body: 'Far too lax', panel: 'p1', author: 'u3' })
        set('MotionNote', 'n3', { body: 'Lax', motion: value(2), author: 'u1' })
        set('MotionNote', 'n4', { body: 'Good', motion: value(3), author: 'u2' })
        set('MotionNote', 'n6', { body: 'Far lax', motion: value(2), author: 'u3' })
        set('Member', 'u1', { name: 'Basil', latestMotionNote: 'n3', latestPanelNote: 'n1', latestNote: 'n1' })
        set('Member', 'u2', { name: 'Greta', latestMotionNote: 'n4', latestPanelNote: 'n2', latestNote: 'n2' })
        set('Guest', 'u3', { name: 'Anon 3' })
        set('Chart', 'x1', { title: 'Audit rule chart', author: 'u1' })
        set('Chart', 'x3', { title: 'Power cap chart', author: 'u1' })
        set('Chart', 'x5', { title: 'Open weights chart', author: 'u1' })
        set('Recording', 'x2', { title: 'Audit rule recording', author: 'u2' })
        set('Recording', 'x4', { title: 'Power cap recording', author: 'u2' })
        set('Recording', 'x6', { title: 'Lease fees recording', author: 'u2' })
        set('Book', 'v1', { title: 'Open and fees', motions: [value(3), value(4)] })
        set('Sheet', 'v2', { title: 'Power', motions: [value(2)] })
        set('Sheet', 'v3', { title: 'Audit', motions: [value(1)] })
        set('Sheet', 'v4', { title: 'Silence', motions: [] })
        reading(1, 'u1')
        reading(1, 'u2')
        reading(2, 'u1')
        reading(1, 'u1')
        reading(1, 'u1')
      },
      START_SECONDS,
    )
    store.block(
      1,
      (set) => {
        set('Fellow', 'f3', fellow('Teo', 'p2', ['p1', 'p2'], 5n))
        set('Fellow', 'f4', fellow('Vera', null, [], 20n))
        set('Fellow', 'f5', fellow('Paco', 'p2', ['p2'], 2n))
      },
      START_SECONDS + 60,
    )
    store.block(2, () => undefined, START_SECONDS + 3_700)
  })
  return { ...world, id, literal: (number) => (kind === 'Int8' ? id(number) : `"${id(number)}"`) }
}
