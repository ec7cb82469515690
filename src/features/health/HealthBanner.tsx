export function HealthBanner() {
  return null
}
