import type { ConfigProblem } from '../../domain/config/configProblem.ts'

/** The deployment's settings, or an endpoint that they name, cannot be right. Asking again does not help. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured'
  readonly problems: readonly ConfigProblem[]

  constructor(message: string, options: { problems?: readonly ConfigProblem[]; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.problems = options.problems ?? []
  }
}
