export type Update = (note: string) => void

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Runs one step of a longer work and shows it as one line: title, what it is at, and its time when it is done.
 * Where the output is no terminal only the finished line is printed.
 */
export async function step<T>(title: string, action: (update: Update) => Promise<T> | T): Promise<T> {
  const started = performance.now()
  const live = process.stdout.isTTY === true
  const show = (mark: string, note: string) => {
    const line = `  ${mark} ${title}${note === '' ? '' : `  ${note}`}`
    process.stdout.write(live ? `\r\u001b[K${line.slice(0, process.stdout.columns)}` : `${line}\n`)
  }
  if (live) show('·', '')
  try {
    const result = await action((note) => {
      if (live) show('·', `${note} · ${seconds(performance.now() - started)}`)
    })
    show('✓', seconds(performance.now() - started))
    if (live) process.stdout.write('\n')
    return result
  } catch (error) {
    show('✗', seconds(performance.now() - started))
    if (live) process.stdout.write('\n')
    throw error
  }
}
