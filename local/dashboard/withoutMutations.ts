import type { Plugin } from 'vite'

const EMPTY_CACHE = `export class MutationCache {
  clear() {}
  getAll() { return [] }
  findAll() { return [] }
  subscribe() { return () => {} }
  notify() {}
  resumePausedMutations() { return Promise.resolve() }
}`

/**
 * TanStack Query's client brings its cache of mutations along, used or not: a kilobyte of every visit's script.
 * Nothing here mutates through it, for writes go to the chain (`submitTransaction`). An empty cache stands in.
 */
export function withoutMutations(): Plugin {
  return {
    name: 'plenum:without-mutations',
    apply: 'build',
    load: { filter: { id: /query-core\/build\/modern\/mutationCache\.js$/ }, handler: () => EMPTY_CACHE },
  }
}
