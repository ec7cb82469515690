import { createStore } from '../store/createStore.ts'

/** Whether the dialog that lists wallets is open. */
export const connectDialogStore = createStore(false)

/** Asks the reader to connect a wallet; the application shows the dialog. */
export function openConnect(): void {
  connectDialogStore.set(true)
}
