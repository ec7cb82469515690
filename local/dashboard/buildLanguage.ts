import type { BuildOptions, Rolldown } from 'vite'
import type { Language } from '../../src/domain/format/Language.ts'
import { projectRoot } from '../contracts/projectRoot.ts'
import { inProduction } from './inProduction.ts'
import { keepOneLanguage } from './keepOneLanguage.ts'
import { startFrame } from './startFrame.ts'

/** Builds the dashboard with the texts of one language. Files that hold none get the same name in every build. */
export async function buildLanguage(language: Language, options: BuildOptions = {}): Promise<Rolldown.RolldownOutput> {
  const { build } = await import('vite')
  const output = await inProduction(() =>
    build({
      root: projectRoot,
      logLevel: 'error',
      define: { 'import.meta.env.VITE_LANGUAGE': JSON.stringify(language) },
      plugins: [keepOneLanguage(language), startFrame(language)],
      build: options,
    }),
  )
  if (!('output' in output)) throw new Error('Expected one output of the build')
  return output
}
