/** English plural: `plural(1, { one: 'vote', other: 'votes' })`. Chinese has no plural forms and does not need it. */
export function plural(count: bigint | number, forms: { one: string; other: string }): string {
  return count === 1 || count === 1n ? forms.one : forms.other
}
