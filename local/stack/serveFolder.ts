import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = /text|json|javascript|svg/

type Answer = { status: number; headers: Record<string, string>; body: Buffer }

/**
 * Serves a built dashboard on loopback as any static host would: files whose name holds a hash are cached for ever.
 * @param configFile stands in for `plenum.config.json` of the folder, so that one build serves any deployment
 */
export function serveFolder(folder: string, configFile: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(folder, configFile, request.url ?? '/', request.headers['accept-encoding'] ?? '').then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

async function answer(folder: string, configFile: string, url: string, acceptEncoding: string): Promise<Answer> {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
  const relative = path.endsWith(sep) ? `${path}index.html` : path
  const file = relative === '/plenum.config.json' ? configFile : join(folder, relative)
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
  const content = await readFile(file)
  const compress = COMPRESSIBLE.test(type) && acceptEncoding.includes('gzip')
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': relative.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(compress ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    },
    body: compress ? await promisify(gzip)(content) : content,
  }
}
