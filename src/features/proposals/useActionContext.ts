import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { actionNamesQueryOptions } from '../../data/proposals/actionNamesQuery.ts'
import { type ActionContext, NO_NAMES } from '../../domain/actions/ActionContext.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'

/** What sentences about actions need: addresses from the settings, names from the indexer, the reader's language. */
export function useActionContext(): ActionContext {
  const config = useConfig()
  const { language } = useLanguage()
  const names = useQuery(actionNamesQueryOptions(config)).data ?? NO_NAMES
  return useMemo(
    () => ({
      language,
      names,
      contracts: config.contracts,
      assets: config.treasuryAssets,
      token: { address: config.contracts.token, symbol: 'PLEN', decimals: 18 },
      nativeCurrency: config.chain.nativeCurrency,
    }),
    [language, names, config],
  )
}
