/** Puts a comma between groups of three digits. English and Chinese write it the same way. */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}
