const LIMIT: i32 = 256
const PROPOSER_MARK = '#proposer=0x'
const ADDRESS_DIGITS: i32 = 40
const HASH: i32 = 35
const MAX_HEADING_LEVEL: i32 = 6

/**
 * The first line of a description that is not blank, without heading marks, cut at 256 UTF-16 units between characters.
 * The text is anybody's: each character is looked at once or twice, whatever it is.
 */
export function titleOf(description: string): string {
  const end = endOfText(description)
  let start = 0
  while (start < end) {
    let stop = start
    while (stop < end && !isLineBreak(description.charCodeAt(stop))) stop++
    const title = withoutHeadingMarks(description.substring(start, stop).trim())
    if (title.length > 0) return cut(title)
    start = stop + 1
  }
  return ''
}

/** Where the text ends and the governor's `#proposer=0x…` mark begins, which is no part of what is proposed. */
function endOfText(description: string): i32 {
  const mark = description.length - PROPOSER_MARK.length - ADDRESS_DIGITS
  return mark >= 0 && description.substr(mark, PROPOSER_MARK.length) == PROPOSER_MARK ? mark : description.length
}

function isLineBreak(unit: i32): boolean {
  return unit == 10 || unit == 13
}

function withoutHeadingMarks(line: string): string {
  let level = 0
  while (level < line.length && level <= MAX_HEADING_LEVEL && line.charCodeAt(level) == HASH) level++
  if (level == 0 || level > MAX_HEADING_LEVEL) return line
  if (level == line.length) return ''
  const unit = line.charCodeAt(level)
  return unit == 32 || unit == 9 ? line.substring(level).trim() : line
}

function cut(title: string): string {
  if (title.length <= LIMIT) return title
  const last = title.charCodeAt(LIMIT - 1)
  const isFirstHalf = last >= 0xd800 && last < 0xdc00
  return title.substring(0, isFirstHalf ? LIMIT - 1 : LIMIT)
}
