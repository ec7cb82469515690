import type { ConfigProblem } from '../../domain/config/configProblem.ts'

export function ConfigErrorView({ problems }: { problems: readonly ConfigProblem[] }) {
  return <pre>{JSON.stringify(problems, null, 2)}</pre>
}
