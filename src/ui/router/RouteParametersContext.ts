import { createContext } from 'react'
import type { RouteParameters } from '../../domain/routing/matchRoute.ts'

/** Parameters of the route that is shown; the application's route table provides them. */
export const RouteParametersContext = createContext<RouteParameters>({})
