import * as v from '../schema/schema.ts'
import { urlSchema } from './configSchema.ts'

/** An absolute http or https URL without blanks around it, or null. */
export function parseUrl(text: string): string | null {
  const result = v.safeParse(urlSchema, text)
  return result.success ? result.output : null
}
