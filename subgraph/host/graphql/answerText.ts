import type { ExecutionResult } from 'graphql'
import { JsonText } from './JsonText.ts'

/** An answer as it goes out. Parts that are JSON already are taken as they are. */
export function answerText({ errors, data }: ExecutionResult): string {
  const parts = []
  if (errors) parts.push(`"errors":${JSON.stringify(errors)}`)
  if (data !== undefined) parts.push(`"data":${dataText(data)}`)
  return `{${parts.join(',')}}`
}

function dataText(data: ExecutionResult['data']): string {
  if (!data) return 'null'
  const fields = Object.entries(data).map(([name, value]) => {
    return `${JSON.stringify(name)}:${value instanceof JsonText ? value.text : JSON.stringify(value)}`
  })
  return `{${fields.join(',')}}`
}
