import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import type { Policy, PolicyKind } from '../../domain/policy/policy.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { type Verdict, VerdictList } from '../../ui/primitives/VerdictList.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { useRuleWords } from './useRuleWords.tsx'
import { verdictMessages } from './verdictMessages.ts'

export type JudgingPolicy = { number: bigint; name: string; kind: PolicyKind; rules: Policy }

export type PolicyVerdictsProps = {
  /** Those in force when the request is judged. */
  policies: readonly JudgingPolicy[]
  request: LeaseRequest
  context: LeaseContext
  words: PolicyWords
}

/** What each policy says of a request: the rules that fail in full, those that pass behind a disclosure. */
export function PolicyVerdicts({ policies, request, context, words }: PolicyVerdictsProps) {
  const text = useMessages(verdictMessages)
  const verdictsOf = useRuleWords(words)
  const judged = policies.map((policy) => {
    const verdicts = verdictsOf(policy.rules, request, context)
    const withState = (wanted: Verdict['state']) => verdicts.filter(({ state }) => state === wanted)
    return { ...policy, failed: withState('failed'), passed: withState('passed') }
  })
  const ordered = judged.toSorted((one, two) => Number(two.failed.length > 0) - Number(one.failed.length > 0))
  return ordered.map(({ number, name, kind, failed, passed }) => {
    return (
      <section key={number} className="policy-verdict" aria-label={name}>
        <div className="between head">
          <h3 className="sub">
            <Link to={`/policies/${number}`}>
              <HiddenText text={name} />
            </Link>{' '}
            <span className="small muted">
              {text.kinds[kind]}, {text.number(number.toString())}
            </span>
          </h3>
          {failed.length === 0 ? (
            <Chip kind="allowed" icon="check">
              {text.passes}
            </Chip>
          ) : (
            <Chip kind="denied" icon="closeCircle">
              {text.fails(failed.length)}
            </Chip>
          )}
        </div>
        {failed.length > 0 && <VerdictList verdicts={failed} inGivenOrder />}
        {passed.length > 0 ? (
          <details>
            <summary>{text.rulesPass(passed.length)}</summary>
            <VerdictList verdicts={passed} inGivenOrder />
          </details>
        ) : (
          failed.length === 0 && <p className="small muted none">{text.noRules}</p>
        )}
      </section>
    )
  })
}
