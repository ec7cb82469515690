import { describe, expect, it } from 'vitest'
import { commandOptions } from '../../../../subgraph/host/commandOptions.ts'

const NEEDED = ['--build', 'build', '--rpc', 'http://127.0.0.1:8545', '--database', 'index.sqlite']

/** Wrong options, and what is said about them. */
const WRONG: [args: string[], message: string][] = [
  [[], '--build, --rpc, --database missing; see --help'],
  [['--build', 'build', '--database', 'x'], '--rpc missing; see --help'],
  [[...NEEDED, '--prot', '1'], "Unknown option '--prot'; see --help"],
  [[...NEEDED, 'again'], "Unexpected argument 'again'; see --help"],
  [[...NEEDED, '--port'], "Option '--port <value>' argument missing; see --help"],
  [[...NEEDED, '--port', 'http'], '--port must be a whole number from 0 to 65535, not http; see --help'],
  [[...NEEDED, '--port', '65536'], '--port must be a whole number from 0 to 65535, not 65536; see --help'],
  [[...NEEDED, '--port', '1e3'], '--port must be a whole number from 0 to 65535, not 1e3; see --help'],
  [[...NEEDED, '--chain-id', '0'], '--chain-id must be a whole number from 1, not 0; see --help'],
  [[...NEEDED, '--finality', '1.5'], '--finality must be a whole number from 0, not 1.5; see --help'],
  [[...NEEDED, '--check-headers', 'all'], '--check-headers must be a whole number from 0, not all; see --help'],
  [[...NEEDED, '--query-threads', '0'], '--query-threads must be a whole number from 1 to 16, not 0; see --help'],
  [[...NEEDED, '--query-timeout', '0'], '--query-timeout must be a whole number from 1 to 86400, not 0; see --help'],
  [
    [...NEEDED, '--handler-timeout', 'x'],
    '--handler-timeout must be a whole number from 1 to 86400, not x; see --help',
  ],
  [[...NEEDED, '--name', 'a b'], '--name must be letters, digits, -, _ and ., with at most one /, not a b; see --help'],
  [[...NEEDED, '--rpc', 'ws://x'], '--rpc must be an http:// or https:// address, not ws://x; see --help'],
]

describe('options of the command', () => {
  it.each(WRONG)('%j are refused in one line', (args, message) => {
    expect(() => commandOptions(args)).toThrow(message)
    expect(message).not.toContain('\n')
  })

  it('are those of the API, with seconds as milliseconds', () => {
    expect(
      commandOptions([
        ...NEEDED,
        ...['--host', '::1', '--port', '0', '--name', 'dao/votes', '--chain-id', '5', '--finality', '3', '--reset'],
        ...['--check-headers', '9', '--handler-timeout', '7', '--query-timeout', '2', '--query-threads', '3'],
      ]),
    ).toEqual({
      buildDirectory: 'build',
      rpcUrl: 'http://127.0.0.1:8545',
      databaseFile: 'index.sqlite',
      onMismatch: 'reset',
      host: '::1',
      port: 0,
      name: 'dao/votes',
      chainId: 5,
      finalityDepth: 3,
      headersChecked: 9,
      handlerTimeoutMilliseconds: 7_000,
      queryTimeoutMilliseconds: 2_000,
      queryThreads: 3,
    })
  })

  it('leave to the API what is not given', () => {
    expect(Object.keys(commandOptions(NEEDED))).toEqual(['buildDirectory', 'rpcUrl', 'databaseFile', 'onMismatch'])
  })

  it('or help, whatever else is there', () => {
    expect(commandOptions(['--help'])).toBe('help')
    expect(commandOptions(['-h', '--port', 'x'])).toBe('help')
  })
})
