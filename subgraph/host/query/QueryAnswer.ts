/** An answer as it goes out: JSON in UTF-8. */
export interface QueryAnswer {
  body: Uint8Array<ArrayBuffer>
  hasErrors: boolean
}

export function errorAnswer(message: string): QueryAnswer {
  return { body: new TextEncoder().encode(JSON.stringify({ errors: [{ message }] })), hasErrors: true }
}
