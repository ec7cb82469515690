import type { PolicyMode } from '../../domain/actions/form/ProposalForm.ts'
import { EMPTY_POLICY_DRAFT } from '../../domain/actions/form/policyDraft.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { SelectField } from '../../ui/primitives/SelectField.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { draftFromPolicy } from './draftFromPolicy.ts'
import { messages } from './messages.ts'
import { RuleEditor } from './RuleEditor.tsx'
import type { PolicyLab } from './usePolicyLab.ts'
import { useDraftWords } from './useDraftWords.ts'
import './policyLab.css'

const MODES: readonly PolicyMode[] = ['restrict', 'permit', 'retire']

/** The draft: what kind, from which policy, and each of its rules beside what holds now. */
export function DraftEditor({ lab }: { lab: PolicyLab }) {
  const text = useMessages(messages)
  const words = useDraftWords(lab)
  const { draft, policies, predecessor, nowSeconds, set } = lab
  const isEnding = draft.policyMode === 'retire'
  const kind = draft.policyMode === 'permit' ? 'Base' : 'Restriction'
  const isOver = (policy: (typeof policies)[number]) =>
    policy.retiredTimestamp !== null || policy.validUntil <= nowSeconds
  const offered = policies.filter((policy) => (isEnding ? policy.retiredTimestamp === null : policy.kind === kind))
  const startFrom = (number: string) => {
    const policy = policies.find((each) => String(each.number) === number)
    if (isEnding) set({ predecessorId: number })
    else
      set(
        policy === undefined
          ? { ...EMPTY_POLICY_DRAFT, policyMode: draft.policyMode }
          : draftFromPolicy(policy, nowSeconds),
      )
  }
  const choose = (mode: PolicyMode) => {
    const isOfOtherKind = predecessor !== undefined && predecessor.kind !== (mode === 'permit' ? 'Base' : 'Restriction')
    set({
      policyMode: mode,
      ...(mode !== 'retire' && isOfOtherKind && { predecessorId: '0', retirePredecessor: false }),
    })
  }
  return (
    <Card>
      <CardHeader
        title={text.draftOf[draft.policyMode]}
        sentence={isEnding ? undefined : words.sentence}
        tools={
          <Button icon="undo" onClick={lab.reset}>
            {text.reset}
          </Button>
        }
      />
      <CardBody>
        <div className="form">
          <Segmented
            label={text.mode}
            value={draft.policyMode}
            onChange={choose}
            options={MODES.map((value) => ({ value, label: text.modes[value] }))}
          />
          <SelectField
            label={isEnding ? text.policyToEnd : text.predecessor}
            value={draft.predecessorId}
            onChange={(event) => startFrom(event.target.value)}
            options={[
              { value: '0', label: isEnding ? text.choose : text.nothing },
              ...offered.map((policy) => {
                const label = `${policy.number} · ${policy.name}`
                return { value: String(policy.number), label: isOver(policy) ? text.ended(label) : label }
              }),
            ]}
          />
          {!isEnding && predecessor !== undefined && !isOver(predecessor) && (
            <label className="small check-line">
              <input
                type="checkbox"
                checked={draft.retirePredecessor}
                onChange={() => set({ retirePredecessor: !draft.retirePredecessor })}
              />
              {text.retirePredecessor}
            </label>
          )}
          {!isEnding && (
            <TextField
              label={text.name}
              hint={text.nameHint}
              maxLength={128}
              value={draft.policyName}
              onChange={(event) => set({ policyName: event.target.value })}
            />
          )}
        </div>
      </CardBody>
      {!isEnding && <RuleEditor lab={lab} words={words} />}
      <CardBody>
        <Callout kind="info" icon={draft.policyMode === 'restrict' && !draft.retirePredecessor ? 'lock' : 'unlock'}>
          {text.classNotes[!isEnding && draft.retirePredecessor ? 'replace' : draft.policyMode]}
        </Callout>
      </CardBody>
      <Provenance source={{ kind: 'browser', blockNumber: null }} what={text.same} />
    </Card>
  )
}
