/** What a thread has to know of its questions while it is busy: memory that both sides have. */
export class ThreadSignals {
  readonly shared: Int32Array<SharedArrayBuffer>

  constructor(shared = new Int32Array(new SharedArrayBuffer(8))) {
    this.shared = shared
  }

  /** Whoever is at that question is to give it up. */
  giveUp(number: number): void {
    Atomics.store(this.shared, 0, number)
  }

  isGivenUp(number: number): boolean {
    return Atomics.load(this.shared, 0) === number
  }

  /** Nobody waits for the answer to that question. Only the last one is remembered. */
  withdraw(number: number): void {
    Atomics.store(this.shared, 1, number)
  }

  isWithdrawn(number: number): boolean {
    return Atomics.load(this.shared, 1) === number
  }
}
