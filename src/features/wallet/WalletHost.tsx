export function WalletHost() {
  return null
}
