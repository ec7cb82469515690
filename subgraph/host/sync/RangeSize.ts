/** How many blocks to ask for at a time: more while answers are small, fewer when they are refused or cut off. */
export class RangeSize {
  readonly #max: number
  readonly #targetLogs: number
  #size: number
  /** Successes to wait for before growing beyond a size that failed. */
  #hold = 0

  constructor(options: { initial?: number; max: number; targetLogs?: number }) {
    this.#max = Math.max(1, options.max)
    this.#size = Math.min(options.initial ?? 1_000, this.#max)
    this.#targetLogs = options.targetLogs ?? 4_000
  }

  get blocks(): number {
    return this.#size
  }

  shrink(): void {
    this.#size = Math.max(1, Math.floor(this.#size / 2))
    this.#hold = 8
  }

  fetched(logs: number): void {
    if (logs > this.#targetLogs * 2) this.#size = Math.max(1, Math.floor(this.#size / 2))
    else if (this.#hold > 0) this.#hold--
    else if (logs < this.#targetLogs / 2) this.#size = Math.min(this.#max, this.#size * 2)
  }
}
