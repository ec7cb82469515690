/** What a part of the suite came to. Checks without cases of their own (types, lint) count as one. */
export type Counts = { passed: number; failed: number; skipped: number }

/** Takes what a program says, as it comes. */
export type Show = (text: string) => void

export type Part = { name: string; run: (show: Show) => Promise<Counts> }
