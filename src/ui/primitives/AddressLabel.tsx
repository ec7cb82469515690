import { shortHex } from '../../domain/format/shortHex.ts'
import { hasHiddenCharacters } from '../../domain/text/hiddenCharacters.ts'
import { useMessages } from '../language/useMessages.ts'
import { Link } from '../router/Link.tsx'
import { AddressMark } from './AddressMark.tsx'
import { Chip } from './Chip.tsx'
import { HiddenText } from './HiddenText.tsx'
import { messages } from './messages.ts'

export type AddressLabelProps = {
  address: string
  /** From the chain or ENS: hostile text. */
  name?: string | null
  isYou?: boolean
  /** Only a verified name may stand without hex. */
  verified?: boolean
  /** Page of this account inside the application. */
  to?: string
  /** Leaves the mark out, e.g. in a sentence. */
  withoutMark?: boolean
}

/** Mark, name, short hex. The whole address is in the title. */
export function AddressLabel({ address, name, isYou, verified, to, withoutMark }: AddressLabelProps) {
  const text = useMessages(messages)
  const named = name != null && name !== ''
  const content = (
    <>
      {withoutMark !== true && <AddressMark address={address} />}
      {named ? (
        <>
          <span className="name">
            <HiddenText text={name} />
          </span>
          {verified !== true && <span className="hex">{shortHex(address)}</span>}
        </>
      ) : (
        <span className="mono">{shortHex(address)}</span>
      )}
      {isYou === true && <span className="you">{text.you}</span>}
      {named && hasHiddenCharacters(name) && (
        <Chip kind="pending" icon="warning">
          {text.hiddenCharacter}
        </Chip>
      )}
    </>
  )
  return to === undefined ? (
    <span className="address" title={address}>
      {content}
    </span>
  ) : (
    <Link className="address" to={to} title={address}>
      {content}
    </Link>
  )
}
