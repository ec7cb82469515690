export type Update = (note: string) => void

type Running = { title: string; note: string; started: number }

const live = process.stdout.isTTY === true
const running = new Set<Running>()

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Shows on the last line of a terminal what is being done right now; several steps may go on at once. */
function showRunning(): void {
  if (!live) return
  const parts = [...running].map(
    ({ title, note, started }) => `${title} ${note === '' ? '' : `(${note}) `}${seconds(started)}`,
  )
  process.stdout.write(
    `\r\u001b[K${parts.length === 0 ? '' : `  · ${parts.join(' · ')}`.slice(0, process.stdout.columns)}`,
  )
}

function finish(step: Running, mark: string): void {
  running.delete(step)
  process.stdout.write(`${live ? '\r\u001b[K' : ''}  ${mark} ${step.title}  ${seconds(step.started)}\n`)
  showRunning()
}

/**
 * Runs one step of a longer work and shows it as one line: title, what it is at, and its time when it is done.
 * Where the output is no terminal only the finished line is printed.
 */
export async function step<T>(title: string, action: (update: Update) => Promise<T> | T): Promise<T> {
  const current: Running = { title, note: '', started: performance.now() }
  running.add(current)
  showRunning()
  try {
    const result = await action((note) => {
      current.note = note
      showRunning()
    })
    finish(current, '✓')
    return result
  } catch (error) {
    finish(current, '✗')
    throw error
  }
}
