import type { Counts, Part, Show } from './suite/Part.ts'
import { failuresIn } from './suite/failuresIn.ts'
import { STAGES } from './suite/stages.ts'

type Outcome = { name: string; counts: Counts; seconds: number; words: string }

const print = (text: string) => void process.stdout.write(text)

/** Arguments name the parts to run; without any, all run. */
const wanted = process.argv.slice(2)
const names = STAGES.flat(2).map(({ name }) => name)
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No part is called ${unknown.join(', ')}; there are: ${names.join(', ')}\n`)
  process.exit(2)
}

/** A part that can't even be run has failed. */
async function outcomeOf({ name, run }: Part, show: Show): Promise<Outcome> {
  const started = performance.now()
  let words = ''
  const hear = (text: string) => {
    words += text
    show(text)
  }
  const counts = await run(hear).catch((error: unknown) => {
    hear(`${String(error)}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  return { name, counts, seconds: (performance.now() - started) / 1000, words }
}

/** Runs the parts of a lane in order. Beside other lanes each part's words are kept together, until it has ended. */
async function runLane(lane: readonly Part[], alone: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const part of lane) {
    const kept: string[] = []
    const title = `\n── ${part.name}\n`
    print(alone ? title : `   ${part.name} …\n`)
    outcomes.push(await outcomeOf(part, alone ? print : (text) => kept.push(text)))
    if (!alone) print(`${title}${kept.join('')}`)
  }
  return outcomes
}

const outcomes: Outcome[] = []
for (const stage of STAGES) {
  const chosen = stage
    .map((lane) => lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    .filter((lane) => lane.length > 0)
  outcomes.push(...(await Promise.all(chosen.map((lane) => runLane(lane, chosen.length === 1)))).flat())
}

// Again at the end: whoever sees only that knows what failed.
for (const { name, counts, words } of outcomes)
  if (counts.failed > 0) print(`\n── ${name} failed\n${failuresIn(words)}\n`)

const sum = (of: keyof Counts) => outcomes.reduce((total, { counts }) => total + counts[of], 0)
const row = ({ name, counts: { passed, failed }, seconds }: Outcome) =>
  `  ${failed === 0 ? '✓' : '✗'} ${name.padEnd(11)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${seconds.toFixed(1).padStart(6)} s`
print(`\n${outcomes.map(row).join('\n')}\n\n`)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
