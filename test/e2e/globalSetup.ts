import type { TestProject } from 'vitest/node'
import type { DeploymentConfig } from '../../local/deploy/DeploymentConfig.ts'
import { startTestStack } from './support/testStack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    config: DeploymentConfig
  }
}

/** One real stack for all browser tests: chain, contracts, demo history, indexer, built dashboard. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startTestStack()
  project.provide('url', stack.url)
  project.provide('config', stack.config)
  return stack.stop
}
