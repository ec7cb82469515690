export function ClockControl() {
  return null
}
