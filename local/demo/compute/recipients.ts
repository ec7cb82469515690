/** An organisation that asks for compute; all are invented. The id is its place in the order of admission, from 1. */
interface RecipientProfile {
  key: string
  id: number
  name: string
  /** The recipient that it is affiliated with; 0 = an organisation of its own. */
  parentId: number
  projects: readonly { name: string; description: string }[]
}

const profile = <Key extends string>(
  key: Key,
  id: number,
  name: string,
  parentId: number,
  ...projects: (readonly [name: string, description: string])[]
) =>
  ({
    key,
    id,
    name,
    parentId,
    projects: projects.map(([projectName, description]) => ({ name: projectName, description })),
  }) as const satisfies RecipientProfile

export const recipients = [
  profile(
    'basalt',
    1,
    'Basalt Interpretability',
    0,
    [
      'sparse-circuits-2',
      'Sparse feature dictionaries for open-weight models up to 70 billion parameters. All dictionaries are published.',
    ],
    ['probe-atlas', 'A public atlas of linear probes, with the failures listed beside the successes.'],
  ),
  profile('delta', 2, 'Delta Weather Service', 0, [
    'nowcast-6h',
    'Six-hour precipitation forecasts at 1 km for river deltas. Forecasts and weights are free to use.',
  ]),
  profile(
    'alder',
    3,
    'Alder Safety Evaluations',
    0,
    [
      'dangerous-capability-suite',
      'Evaluations of autonomy, deception and biosecurity risk, run against any model on request.',
    ],
    ['red-team-harness', 'Automatic red-teaming with human review of every finding that is published.'],
  ),
  profile('genome', 4, 'Public Genome Commons', 0, [
    'variant-effects',
    'Effects of rare variants, from public cohorts only. No personal data leaves the custodians.',
  ]),
  profile('kelp', 5, 'Kelp Ocean Modelling', 0, [
    'coastal-heat',
    'Marine heatwaves along coasts, in hindcasts since 1982 and forecasts of ninety days.',
  ]),
  profile('cobalt', 6, 'Cobalt Materials', 0, [
    'solid-electrolytes',
    'Screening of solid electrolytes; every candidate is published with its error bars.',
  ]),
  profile('fern', 7, 'Fern Language Archive', 0, [
    'small-languages-asr',
    'Speech recognition for 41 languages with fewer than 100,000 speakers, owned by their communities.',
  ]),
  profile('slate', 8, 'Slate Formal Methods', 0, [
    'proof-search',
    'Proof search for verified systems software, with machine-checked results only.',
  ]),
  profile('juniper', 9, 'Juniper Robotics', 0, [
    'tactile-policies',
    'Tactile manipulation policies for sorting and recycling.',
  ]),
  profile('willow', 10, 'Willow Hospital Network', 0, [
    'triage-notes',
    'Summaries of triage notes inside four hospitals; evaluation before any clinical use.',
  ]),
  profile('basaltCircuits', 11, 'Basalt Circuits Lab', 1, [
    'attention-wiring',
    'Wiring diagrams of attention heads; the teaching arm of Basalt Interpretability.',
  ]),
  profile('deltaFlood', 12, 'Delta Flood Desk', 2, [
    'surge-ensembles',
    'Storm surge ensembles for harbour authorities; shares its cap with Delta Weather Service.',
  ]),
  profile('meridian', 13, 'Meridian Open Models', 0, [
    'open-7b',
    'An open model of 7 billion parameters with its data, its code and its logs.',
  ]),
  profile('heron', 14, 'Heron Education Trust', 0, [
    'tutor-bench',
    'A benchmark of tutoring in twelve school subjects, and a small reference tutor.',
  ]),
] as const

export type RecipientKey = (typeof recipients)[number]['key']

/** The organisation of a recipient: itself, or the one that it is affiliated with. Caps and FLOP are counted for it. */
export function organisationOf(key: RecipientKey): RecipientKey {
  const profile = recipients.find((each) => each.key === key)
  return recipients.find(({ id }) => id === profile?.parentId)?.key ?? key
}
