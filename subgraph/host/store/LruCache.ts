interface Entry<V> {
  value: V
  weight: number
}

/**
 * Keeps recently used entries whose weights add up to at most `maxWeight`. Two generations instead of an exact order,
 * which would have to be kept up at each read: when the young one is full it becomes the old one, and what was not
 * read since the last time is dropped.
 */
export class LruCache<V> {
  readonly #maxYoungWeight: number
  #young = new Map<string, Entry<V>>()
  #old = new Map<string, Entry<V>>()
  #youngWeight = 0

  constructor(maxWeight: number) {
    this.#maxYoungWeight = maxWeight / 2
  }

  get(key: string): V | undefined {
    const entry = this.#young.get(key)
    if (entry) return entry.value
    const aged = this.#old.get(key)
    if (aged) this.set(key, aged.value, aged.weight)
    return aged?.value
  }

  set(key: string, value: V, weight: number): void {
    this.#youngWeight += weight - (this.#young.get(key)?.weight ?? 0)
    this.#young.set(key, { value, weight })
    if (this.#youngWeight <= this.#maxYoungWeight) return
    this.#old = this.#young
    this.#young = new Map()
    this.#youngWeight = 0
    // Alone it may be heavier than all that may be kept.
    if (weight > this.#maxYoungWeight) this.#old.delete(key)
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
    this.#youngWeight = 0
  }
}
