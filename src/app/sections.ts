import type { IconName } from '../ui/primitives/iconPaths.ts'

export type SectionName =
  | 'overview'
  | 'proposals'
  | 'delegates'
  | 'policies'
  | 'policyLab'
  | 'compute'
  | 'treasury'
  | 'settings'
export type GroupName = 'decide' | 'rules' | 'resources'

export type Section = { name: SectionName; path: string; icon: IconName }

export const sections: Record<SectionName, Section> = {
  overview: { name: 'overview', path: '/', icon: 'overview' },
  proposals: { name: 'proposals', path: '/proposals', icon: 'proposals' },
  delegates: { name: 'delegates', path: '/delegates', icon: 'delegates' },
  policies: { name: 'policies', path: '/policies', icon: 'policies' },
  policyLab: { name: 'policyLab', path: '/policies/lab', icon: 'lab' },
  compute: { name: 'compute', path: '/compute', icon: 'compute' },
  treasury: { name: 'treasury', path: '/treasury', icon: 'treasury' },
  settings: { name: 'settings', path: '/settings', icon: 'settings' },
}

/** The sidebar from top to bottom; Overview stands above without a heading, Settings at the foot. */
export const sectionGroups: readonly { group: GroupName; sections: readonly Section[] }[] = [
  { group: 'decide', sections: [sections.proposals, sections.delegates] },
  { group: 'rules', sections: [sections.policies, sections.policyLab] },
  { group: 'resources', sections: [sections.compute, sections.treasury] },
]
