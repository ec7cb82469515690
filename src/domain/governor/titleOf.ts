const LIMIT = 256
const PROPOSER_MARK = /#proposer=0x.{40}$/s
const HEADING_MARKS = /^#{1,6}(?=[ \t]|$)/

/**
 * The first line of a description that is not blank, without heading marks, cut at 256 UTF-16 units between characters:
 * the rule of the subgraph's mappings (subgraph/src/shared/titleOf.ts), for text that the indexer has not seen.
 */
export function titleOf(description: string): string {
  for (const line of description.replace(PROPOSER_MARK, '').split(/[\n\r]/)) {
    const title = line.trim().replace(HEADING_MARKS, '').trim()
    if (title !== '') return cut(title)
  }
  return ''
}

function cut(title: string): string {
  if (title.length <= LIMIT) return title
  const last = title.charCodeAt(LIMIT - 1)
  const isFirstHalf = last >= 0xd800 && last < 0xdc00
  return title.slice(0, isFirstHalf ? LIMIT - 1 : LIMIT)
}
