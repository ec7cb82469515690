export function HealthStatus() {
  return null
}
