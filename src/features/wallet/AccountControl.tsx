export function AccountControl() {
  return null
}
