import { useContext } from 'react'
import type { RouteParameters } from '../../domain/routing/matchRoute.ts'
import { RouteParametersContext } from './RouteParametersContext.ts'
import { useHashLocation } from './useHashLocation.ts'

export type Route = { pathname: string; params: RouteParameters; search: URLSearchParams }

export function useRoute(): Route {
  const { pathname, search } = useHashLocation()
  return { pathname, search, params: useContext(RouteParametersContext) }
}
