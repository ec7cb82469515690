/** First byte of a SQL value in a batch. */
export const VALUE = { null: 0, number: 1, bigint: 2, text: 3, blob: 4 } as const
