import { createServer } from 'node:net'

/**
 * Below those that systems give to outgoing connections (Linux: from 32,768): tests open thousands, and one of them could
 * have the port before the server that it was looked up for.
 */
const FIRST_PORT = 12_000
const PORTS_OF_A_WORKER = 5_000
/** So that two test files that run side by side never look at the same port. */
const WORKERS = 4

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const worker = Number(process.env.VITEST_POOL_ID ?? 0) % WORKERS
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS_OF_A_WORKER) * WORKERS + worker
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
