/** How many blocks to ask for at a time: more while answers are small, fewer when they are refused or cut off. */
export class RangeSize {
  readonly #max: number
  readonly #targetLogs: number
  #size: number
  /** Successes to wait for before growing beyond a size that failed. */
  #hold = 0

  constructor(options: { initial?: number; max: number; targetLogs?: number }) {
    this.#max = Math.max(1, options.max)
    this.#size = Math.min(options.initial ?? 16, this.#max)
    this.#targetLogs = options.targetLogs ?? 500
  }

  get blocks(): number {
    return this.#size
  }

  /** False when it cannot get smaller. */
  shrink(): boolean {
    if (this.#size === 1) return false
    this.#size = Math.max(1, Math.floor(this.#size / 2))
    this.#hold = 8
    return true
  }

  fetched(logs: number): void {
    if (logs > this.#targetLogs * 2) this.#size = Math.max(1, Math.floor(this.#size / 2))
    else if (this.#hold > 0) this.#hold--
    else if (logs < this.#targetLogs / 2) this.#size = Math.min(this.#max, this.#size * 2)
  }
}
