import { inject } from 'vitest'
import type { Address } from '../../../src/domain/hex.ts'

/** Address (lower case) of a demo account by its label. */
export function demoAccount(label: string): Address {
  const account = inject('config').demo?.accounts.find((each) => each.label === label)
  if (account === undefined) throw new Error(`no demo account is called ${label}`)
  return account.address.toLowerCase() as Address
}
