/** Whether a version of three numbers is earlier than another: `0.0.7` before `0.0.8`. */
export function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) < 0
}
