import { useSyncExternalStore } from 'react'
import type { Wallet, WalletOption } from '../../data/wallet/createWallet.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { connectMessages } from './connectMessages.ts'

type WalletOptionsProps = {
  /** Null while its code is loading. */
  wallet: Wallet | null
  disabled: boolean
  /** Says nothing when there are none, as there is another way to connect. */
  quietWhenNone: boolean
  onChoose: (option: WalletOption) => void
}

/** Wallets that announced themselves to this page; their names are their own words. */
export function WalletOptions({ wallet, disabled, quietWhenNone, onChoose }: WalletOptionsProps) {
  const text = useMessages(connectMessages)
  const options = useOptions(wallet)
  if (options.length === 0) {
    if (quietWhenNone) return null
    return <p className="dialog-text">{wallet === null ? text.loading : text.none}</p>
  }
  return (
    <section>
      <h4 className="wallet-group">{text.wallets}</h4>
      <ul className="wallet-list">
        {options.map((option) => (
          <li key={option.id}>
            <button type="button" className="wallet-option" disabled={disabled} onClick={() => onChoose(option)}>
              {option.icon === null ? (
                <Icon name="wallet" size={24} />
              ) : (
                <img src={option.icon} alt="" width={24} height={24} />
              )}
              <b>
                <HiddenText text={option.name} />
              </b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NONE: readonly WalletOption[] = []

function useOptions(wallet: Wallet | null): readonly WalletOption[] {
  return useSyncExternalStore(
    (listener) => wallet?.subscribeToOptions(listener) ?? (() => undefined),
    () => wallet?.options() ?? NONE,
  )
}
