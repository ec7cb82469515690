export function TransactionHost() {
  return null
}
