/** Whether a version of three numbers is earlier than another: `0.0.7` before `0.0.8`. */
export function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number)) as [number[], number[]]
  const place = a.findIndex((number, index) => number !== b[index])
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0)
}
