import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { handleRequest, type RequestServices } from './handleRequest.ts'

/** Starts the HTTP server. Port 0 takes any free one. @throws IndexerError when the port is taken. */
export async function listen(
  services: RequestServices,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    handleRequest(services, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else {
        response.writeHead(500, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        response.end(JSON.stringify({ errors: [{ message: `internal error: ${errorMessage(error)}` }] }))
      }
    })
  })
  server.requestTimeout = 30_000
  // Each may be sending a question of the largest size.
  server.maxConnections = 1_024
  // Longer than proxies keep theirs: who closes first must not be the one that is asked.
  server.keepAliveTimeout = 75_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? new IndexerError('port-taken', `port ${port} on ${host} is taken; choose another with --port`, {
              cause: error,
            })
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}
