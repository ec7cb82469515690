import type { Plugin } from 'vite'
import type { Language } from '../../src/domain/format/Language.ts'
import { LANGUAGES } from './languages.ts'

type Node = { type: string; start: number; end: number }
type Property = Node & { key?: { name?: string; value?: unknown } }
type Cut = { start: number; end: number }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const keyOf = ({ key }: Property): unknown => key?.value ?? key?.name

/** Where the texts in other languages stand, each with the comma that parts it from its neighbour. */
function* cutsIn(value: unknown, language: Language): Generator<Cut> {
  if (Array.isArray(value)) {
    for (const member of value) yield* cutsIn(member, language)
    return
  }
  if (!isNode(value)) return
  const properties = value.type === 'ObjectExpression' && 'properties' in value ? (value.properties as Property[]) : []
  const isTable = LANGUAGES.every((name) => properties.some((property) => keyOf(property) === name))
  const dropped = properties.filter(
    (property) => isTable && LANGUAGES.some((name) => name !== language && name === keyOf(property)),
  )
  for (const property of dropped) {
    const place = properties.indexOf(property)
    const before = properties[place - 1]
    yield before === undefined
      ? { start: property.start, end: properties[1]?.start ?? property.end }
      : { start: before.end, end: property.end }
  }
  const inside: unknown[] = Object.values(value).flat()
  for (const inner of inside) {
    if (!dropped.some((property) => property === inner)) yield* cutsIn(inner, language)
  }
}

/**
 * Leaves one language in a build: of each object literal that has a property for every language, the others are dropped.
 * Everything that looks such a table up asks for the language of the build (`builtLanguage`).
 */
export function keepOneLanguage(language: Language): Plugin {
  return {
    name: 'plenum:keep-one-language',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /zh-Hans/ },
      handler(code) {
        // From the end, so that places before a cut stay where they were.
        const cuts = [...cutsIn(this.parse(code), language)].toSorted((one, two) => two.start - one.start)
        return { code: cuts.reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), code), map: null }
      },
    },
  }
}
