import type { Context } from 'ponder:registry'

export type Store = Context['db']
