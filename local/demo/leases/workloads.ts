import type { RecipientKey } from '../compute/recipients.ts'

/** What a recipient's work usually is, as it declares it. The first of a list is the most frequent. */
export interface Workload {
  purposes: readonly number[]
  dataClasses: readonly number[]
  riskTiers: readonly number[]
  /** How large its jobs are next to others'. */
  scale: number
}

/** Purposes and data classes: src/domain/policy/vocabulary.ts. */
export const workloads: Readonly<Record<RecipientKey, Workload>> = {
  basalt: { purposes: [1, 4, 11], dataClasses: [0, 1], riskTiers: [1, 1, 2], scale: 1.6 },
  delta: { purposes: [3, 6], dataClasses: [0], riskTiers: [0, 0, 1], scale: 1.4 },
  alder: { purposes: [0, 8, 0], dataClasses: [1, 0], riskTiers: [2, 3, 1], scale: 1.1 },
  genome: { purposes: [2], dataClasses: [3, 0], riskTiers: [1, 0], scale: 1 },
  kelp: { purposes: [3], dataClasses: [0], riskTiers: [0], scale: 1.1 },
  cobalt: { purposes: [5, 4], dataClasses: [1, 0], riskTiers: [0, 1], scale: 0.8 },
  fern: { purposes: [5, 7], dataClasses: [1, 0], riskTiers: [0, 1], scale: 0.6 },
  slate: { purposes: [4, 0], dataClasses: [0], riskTiers: [1, 2], scale: 0.8 },
  juniper: { purposes: [6, 5], dataClasses: [1], riskTiers: [1, 0], scale: 0.6 },
  willow: { purposes: [2, 6], dataClasses: [2, 3], riskTiers: [1, 2], scale: 0.7 },
  basaltCircuits: { purposes: [1, 7], dataClasses: [0], riskTiers: [0, 1], scale: 0.5 },
  deltaFlood: { purposes: [3], dataClasses: [0], riskTiers: [0], scale: 0.8 },
  meridian: { purposes: [4, 11], dataClasses: [0, 1], riskTiers: [2, 3, 1], scale: 1.5 },
  heron: { purposes: [7, 5], dataClasses: [1, 0], riskTiers: [0], scale: 0.4 },
}
