interface Item {
  at: number
  order: number
  run: () => void
}

/** Things to do in order of time; of the same time, in the order in which they were put on it. */
export class Agenda {
  /** The next one last. */
  private readonly items: Item[] = []
  private count = 0

  add(at: number, run: () => void): void {
    this.count += 1
    const item = { at, order: this.count, run }
    let [low, high] = [0, this.items.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.items[middle]
      if (other !== undefined && isBefore(item, other)) low = middle + 1
      else high = middle
    }
    this.items.splice(low, 0, item)
  }

  /** Does everything, also what is added meanwhile. */
  runAll(): void {
    for (let next = this.items.pop(); next !== undefined; next = this.items.pop()) next.run()
  }
}

const isBefore = (one: Item, two: Item) => (one.at === two.at ? one.order < two.order : one.at < two.at)
