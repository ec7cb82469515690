/** One place where outside data is not what was expected. */
export type Problem = {
  /** Where it is, e.g. `proposals.0.title`; empty for the whole. */
  readonly key: string
  readonly expected: string
  readonly input: unknown
}

/** Reads outside data into a typed value. Adds to `problems` what is wrong; what it returns then must not be used. */
export type Schema<T> = (input: unknown, key: string, problems: Problem[]) => T
export type Output<S> = S extends Schema<infer T> ? T : never
export type Parsed<T> =
  | { readonly success: true; readonly output: T }
  | { readonly success: false; readonly problems: readonly Problem[] }

/** Never throws; tells all problems at once. */
export function safeParse<T>(schema: Schema<T>, input: unknown): Parsed<T> {
  const problems: Problem[] = []
  const output = schema(input, '', problems)
  return problems.length === 0 ? { success: true, output } : { success: false, problems }
}

const ofType =
  <T>(is: (input: unknown) => input is T, standard: string) =>
  (expected = standard): Schema<T> =>
  (input, key, problems) => {
    if (!is(input)) problems.push({ key, expected, input })
    return input as T
  }

export const unknown = (): Schema<unknown> => (input) => input
export const string = ofType((input) => typeof input === 'string', 'text')
export const number = ofType((input): input is number => typeof input === 'number' && Number.isFinite(input), 'number')
export const boolean = ofType((input) => typeof input === 'boolean', 'true or false')
const anyObject = ofType(
  (input): input is Readonly<Record<string, unknown>> => typeof input === 'object' && input !== null,
  'object',
)
const anyArray = ofType((input): input is readonly unknown[] => Array.isArray(input), 'list')

/** Goes on with what the schema read; not after a problem within it. */
function after<T, R>(schema: Schema<T>, then: (value: T, key: string, problems: Problem[]) => R): Schema<R> {
  return (input, key, problems) => {
    const before = problems.length
    const value = schema(input, key, problems)
    return problems.length > before ? (value as never) : then(value, key, problems)
  }
}

export const transform = <T, R>(schema: Schema<T>, convert: (value: T) => R): Schema<R> =>
  after(schema, (value) => convert(value))

/** What the schema reads must pass a test, too. */
export const check = <T>(schema: Schema<T>, test: (value: T) => boolean, expected: string): Schema<T> =>
  after(schema, (value, key, problems) => {
    if (!test(value)) problems.push({ key, expected, input: value })
    return value
  })

export const picklist = <const T extends string>(names: readonly T[]): Schema<T> =>
  check(string(), (value) => (names as readonly string[]).includes(value), names.join(' or ')) as Schema<T>

const below = (key: string, name: string | number): string => (key === '' ? String(name) : `${key}.${name}`)

/** Keys that are not named are left out. */
export const object = <E extends Readonly<Record<string, Schema<unknown>>>>(entries: E, expected?: string) =>
  after(anyObject(expected), (value, key, problems) => {
    const read: Record<string, unknown> = {}
    for (const name in entries) read[name] = entries[name]?.(value[name], below(key, name), problems)
    return read as { [K in keyof E]: Output<E[K]> }
  })

export const array = <T>(item: Schema<T>, expected?: string): Schema<T[]> =>
  after(anyArray(expected), (value, key, problems) =>
    value.map((member, index) => item(member, below(key, index), problems)),
  )

/** An object whose keys are not known beforehand. */
export const record = <T>(item: Schema<T>): Schema<Record<string, T>> =>
  after(anyObject(), (value, key, problems) =>
    Object.fromEntries(Object.entries(value).map(([name, member]) => [name, item(member, below(key, name), problems)])),
  )

export const nullable =
  <T>(schema: Schema<T>): Schema<T | null> =>
  (input, key, problems) =>
    input === null ? null : schema(input, key, problems)

/** Missing: the fallback. */
export function optional<T>(schema: Schema<T>): Schema<T | undefined>
export function optional<T, F>(schema: Schema<T>, fallback: F): Schema<T | F>
export function optional<T>(schema: Schema<T>, fallback?: unknown): Schema<unknown> {
  return (input, key, problems) => (input === undefined ? fallback : schema(input, key, problems))
}

/** Missing or null: the fallback. */
export function nullish<T>(schema: Schema<T>): Schema<T | undefined>
export function nullish<T, F>(schema: Schema<T>, fallback: F): Schema<T | F>
export function nullish<T>(schema: Schema<T>, fallback?: unknown): Schema<unknown> {
  return (input, key, problems) => (input == null ? fallback : schema(input, key, problems))
}
