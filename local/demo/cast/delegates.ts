/** A delegate of the history; all organisations are invented. */
export interface DelegateProfile {
  key: string
  name: string
  /** Own PLEN, in whole tokens. */
  ownTokens: number
  /** Votes it should stand for, own tokens included, in whole tokens. */
  targetTokens: number
  /** From -1 (strict, saves) to 1 (open, spends): how far it leans to For, by theme. */
  leaning: Readonly<Record<Theme, number>>
  writesChinese: boolean
}

/** What a proposal is about, as far as it moves a voter. */
export type Theme = 'grants' | 'tightening' | 'loosening' | 'spending' | 'constitution'

const profile = <Key extends string>(
  key: Key,
  name: string,
  ownTokens: number,
  targetTokens: number,
  leanings: readonly [grants: number, tightening: number, loosening: number, spending: number, constitution: number],
  writesChinese = false,
) => {
  const [grants, tightening, loosening, spending, constitution] = leanings
  const leaning = { grants, tightening, loosening, spending, constitution }
  return { key, name, ownTokens, targetTokens, leaning, writesChinese } as const satisfies DelegateProfile
}

export const delegates = [
  profile('harbor', 'Harbor Assembly', 640_000, 9_100_000, [0.5, 0.4, 0.1, 0.3, 0.5]),
  profile('northlight', 'Northlight Stewards', 880_000, 6_300_000, [0.4, 0.2, 0.4, 0.2, 0.3]),
  profile('commons', 'Commons Review Board', 310_000, 3_700_000, [0.1, 0.8, -0.7, -0.2, 0.4]),
  profile('openLedger', 'Open Ledger Guild', 420_000, 3_500_000, [0.3, 0.3, 0.2, 0.5, 0.2]),
  profile('tidewater', 'Tidewater Cooperative', 290_000, 3_100_000, [0.6, 0.1, 0.3, 0.4, 0.3]),
  profile('granite', 'Granite Standards Group', 510_000, 2_750_000, [-0.2, 0.9, -0.8, -0.4, 0.1]),
  profile('lantern', 'Lantern Civic Lab', 180_000, 2_300_000, [0.4, 0.5, -0.1, 0.1, 0.6]),
  profile('saltmarsh', 'Saltmarsh Collective', 150_000, 2_000_000, [0.5, 0.2, 0.5, 0.6, -0.1]),
  profile('bluestone', '青石议事会', 260_000, 2_500_000, [0.3, 0.5, -0.2, 0.2, 0.4], true),
  profile('farhill', '远山算力观察', 210_000, 1_700_000, [-0.1, 0.7, -0.4, 0, 0.2], true),
  profile('millrace', 'Millrace Audit Circle', 170_000, 1_300_000, [0, 0.8, -0.5, 0.7, 0.3]),
  profile('heathland', 'Heathland Fellows', 120_000, 900_000, [0.7, -0.3, 0.8, 0.5, -0.2]),
] as const

export type DelegateKey = (typeof delegates)[number]['key']
