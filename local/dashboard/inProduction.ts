/**
 * Does something as if NODE_ENV said production. A build obeys the variable: what the tests build, where it says test, would hold
 * React's development code, twice the size and several times slower, and be served by the next start.
 */
export async function inProduction<T>(action: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await action()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}
