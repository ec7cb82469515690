/**
 * Runs a TypeScript entry under the Node version that the project needs, with its dependencies installed.
 *
 * Usage: node local/bootstrap.mjs ENTRY.ts [arguments]
 *
 * Plain JavaScript for Node 18 and later: it is what a fresh machine runs first, before anything is installed. When the
 * machine's Node is too old, a newer one comes from the npm registry into the git-ignored folder `.node`. npm itself then
 * runs under that Node, because npm skips optional packages whose `engines` the running Node does not meet.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const MINIMUM_NODE_MAJOR = 24
const NODE_VERSION = '24.21.0'
const MINIMUM_FREE_BYTES = 3 * 1024 ** 3
/** Two retries within seconds: by itself npm takes more than a minute to say that there is no network. */
const NPM_OPTIONS = [
  ...['--no-audit', '--no-fund', '--loglevel=error'],
  ...['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'],
]

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const runtimeFolder = join(root, '.node')

function fail(message) {
  process.stderr.write(`\n  ${message}\n\n`)
  process.exit(1)
}

/** Prints one line: what is done, and how long it took. */
function step(title, action) {
  const started = Date.now()
  process.stdout.write(`  · ${title} …`)
  action()
  process.stdout.write(`\r  ✓ ${title}  ${((Date.now() - started) / 1000).toFixed(1)} s   \n`)
}

/** npm's own program: the npm that runs this, the one beside this Node, or the first on the PATH. */
function npmCliPath() {
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)]
  const candidates = [
    process.env.npm_execpath,
    ...folders.flatMap((folder) => [
      join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
      join(folder, 'node_modules/npm/bin/npm-cli.js'),
    ]),
  ]
  return candidates.find((path) => path !== undefined && path.endsWith('npm-cli.js') && existsSync(path))
}

/** Runs npm quietly under the given Node; a failure ends the program with the one line that helps. */
function npm(node, args) {
  const cli = npmCliPath()
  if (cli === undefined)
    fail('npm was not found beside Node: install Node.js with npm from nodejs.org, then try again.')
  const result = spawnSync(node, [cli, ...args, ...NPM_OPTIONS], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
  })
  if (result.status === 0) return
  const output = `${result.stdout}${result.stderr}`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    fail(
      'No network: the npm registry did not answer. Connect, or set a registry with `npm config set registry URL`, then try again.',
    )
  }
  if (/ENOSPC/.test(output)) fail('The disk is full: free some space, then try again.')
  process.stderr.write(`\n${output.split('\n').slice(-25).join('\n')}\n`)
  fail(`npm ${args[0]} failed: its last lines are above.`)
}

function checkDisk() {
  if (existsSync(join(root, 'node_modules'))) return
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize < MINIMUM_FREE_BYTES) {
    fail(
      `The disk has ${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB free, Plenum's dependencies need 3 GB: free some space, then try again.`,
    )
  }
}

/** Path of a Node that is new enough: this one, or one installed into `.node`. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= MINIMUM_NODE_MAJOR) return process.execPath
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'win' }[process.platform]
  const packageName = `node-${platform}-${process.arch}`
  const node = join(runtimeFolder, 'node_modules', packageName, 'bin', platform === 'win' ? 'node.exe' : 'node')
  const works = () =>
    existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${NODE_VERSION}`
  if (works()) return node
  step(`Node ${NODE_VERSION}, as this machine has ${process.versions.node}`, () => {
    mkdirSync(runtimeFolder, { recursive: true })
    writeFileSync(join(runtimeFolder, 'package.json'), '{ "private": true }\n')
    npm(process.execPath, [
      'install',
      '--prefix',
      runtimeFolder,
      '--ignore-scripts',
      '--no-save',
      `${packageName}@${NODE_VERSION}`,
    ])
  })
  if (!works())
    fail(`Node ${MINIMUM_NODE_MAJOR} or later is needed and could not be installed here: get it from nodejs.org.`)
  return node
}

/** `npm ci`, only when the lock file is not the one that was installed last. */
function installDependencies(node) {
  const stamp = join(root, 'node_modules', '.plenum-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(NODE_VERSION)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  step('Dependencies from the lock file', () => npm(node, ['ci', '--ignore-scripts']))
  writeFileSync(stamp, wanted)
}

const [entry, ...args] = process.argv.slice(2)
if (entry === undefined || !existsSync(join(root, entry)))
  fail(`Usage: node local/bootstrap.mjs ENTRY.ts [arguments]; no such entry: ${entry}`)
checkDisk()
const node = findNode()
installDependencies(node)

const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
})
// The child shuts down in order, once, whichever signals reach it; this process waits for it.
const stop = () => child.kill('SIGTERM')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
// npm ends without a word to its script when it is ended by anything but Ctrl-C.
const parent = process.ppid
setInterval(() => process.ppid !== parent && stop(), 1_000).unref()
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
