/** OpenZeppelin's Governor lets only this account submit a description that ends with it: nobody can front-run a proposal. */
const PROPOSER_SUFFIX = /\s*#proposer=(0x[0-9a-fA-F]{40})$/

export type ProposalDescription = {
  title: string
  /** Markdown without title and suffix. */
  body: string
  /** The account that the text is bound to, if it is. */
  proposer: `0x${string}` | null
}

/** The text that goes on the chain: heading, body, and who may submit it. */
export function composeDescription(title: string, body: string, proposer: `0x${string}`): string {
  const text = body.trim()
  return `# ${title.trim()}\n\n${text}${text === '' ? '' : '\n\n'}#proposer=${proposer.toLowerCase()}`
}

/** Takes a description from the chain apart. The title is its first line that isn't empty, without the marks of a heading. */
export function splitDescription(description: string): ProposalDescription {
  const match = PROPOSER_SUFFIX.exec(description)
  const text = (match === null ? description : description.slice(0, match.index)).trim()
  const end = text.indexOf('\n')
  const firstLine = end === -1 ? text : text.slice(0, end)
  return {
    title: firstLine.replace(/^#{1,6}\s+/, '').trim(),
    body: end === -1 ? '' : text.slice(end + 1).trim(),
    proposer: match === null ? null : (match[1] as `0x${string}`),
  }
}
