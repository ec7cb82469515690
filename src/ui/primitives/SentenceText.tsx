import type { Sentence, SentencePart } from '../../domain/proposalText/Sentence.ts'
import { AddressLabel } from './AddressLabel.tsx'
import { Flop } from './Flop.tsx'
import { HiddenText } from './HiddenText.tsx'

/** A sentence made from data, with what the reader must not miss in bold. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => <Part key={index} part={part} />)
}

function Part({ part }: { part: SentencePart }) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'strong':
      return <b>{part.untrusted === true ? <HiddenText text={part.text} /> : part.text}</b>
    case 'address':
      return <AddressLabel address={part.address} withoutMark />
    case 'flop':
      return (
        <b>
          <Flop flop={part.flop} />
        </b>
      )
  }
}
