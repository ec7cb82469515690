const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link from untrusted text if its scheme cannot run code and it is absolute; else null. */
export function safeLinkUrl(url: string): string | null {
  const parsed = URL.parse(url)
  return parsed !== null && ALLOWED.has(parsed.protocol) ? parsed.href : null
}
