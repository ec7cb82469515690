import { createQueryClient } from './createQueryClient.ts'

/** The page's one cache: components get it from the provider, transactions refresh it from outside. */
export const queryClient = createQueryClient()
