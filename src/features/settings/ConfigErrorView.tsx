import type { ConfigProblem } from '../../domain/config/configProblem.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { configErrorMessages } from './configErrorMessages.ts'
import './settings.css'

/** Instead of the application when plenum.config.json is missing or wrong: which key, what is there, what is needed. */
export function ConfigErrorView({ problems }: { problems: readonly ConfigProblem[] }) {
  const text = useMessages(configErrorMessages)
  const wrong = problems.filter((problem) => problem.kind === 'wrongValue')
  return (
    <main className="config-error" role="alert">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {problems.map((problem) =>
        problem.kind === 'wrongValue' ? null : (
          <p key={problem.kind}>{text[problem.kind](problem.url, problem.detail)}</p>
        ),
      )}
      {wrong.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>{text.key}</th>
              <th>{text.found}</th>
              <th>{text.needed}</th>
            </tr>
          </thead>
          <tbody>
            {wrong.map(({ key, found, expected }) => (
              <tr key={key}>
                <td className="mono">{key === '' ? text.whole : key}</td>
                <td className="mono">{found === null ? text.missing : <HiddenText text={found} />}</td>
                <td>{text.expected[expected]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button kind="primary" onClick={() => window.location.reload()}>
        {text.reload}
      </Button>
    </main>
  )
}
