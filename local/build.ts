import { buildDashboard } from './dashboard/buildDashboard.ts'
import { step } from './stack/progress.ts'

/** Builds the static dashboard into `dist/`, ready for any static host. */
await step('Dashboard built into dist/', () => buildDashboard())
