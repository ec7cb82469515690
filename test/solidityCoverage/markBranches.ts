import { createRequire } from 'node:module'

interface AstNode {
  nodeType: string
  src: string
  [key: string]: unknown
}

interface CompilerOutput {
  errors?: { severity: string; formattedMessage: string }[]
  sources: Record<string, { ast: AstNode }>
}

/** A statement without effect on a line of its own: whether it ran tells whether the branch was taken. */
export const BRANCH_MARK = 'true; // branch'

export interface MarkedSource {
  text: string
  /** Number (from 1) of the original line that each line of `text` comes from. */
  originalLines: number[]
}

/**
 * The sources with a mark in each branch: both outcomes of every `if`, whether it has an `else` or not, and of every `?:`.
 * Hardhat's coverage knows lines only; in these sources the marks' lines are the branches.
 * @param sources text by path
 */
export function markBranches(sources: ReadonlyMap<string, string>): Map<string, MarkedSource> {
  const asts = parse(sources)
  return new Map([...sources].map(([path, text]) => [path, mark(text, asts[path])]))
}

function parse(sources: ReadonlyMap<string, string>): Record<string, AstNode> {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries([...sources].map(([path, content]) => [path, { content }])),
    settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } },
  }
  const output = JSON.parse(solc.compile(JSON.stringify(input))) as CompilerOutput
  const failure = output.errors?.find(({ severity }) => severity === 'error')
  if (failure) throw new Error(failure.formattedMessage)
  return Object.fromEntries(Object.entries(output.sources).map(([path, { ast }]) => [path, ast]))
}

function mark(text: string, ast: AstNode | undefined): MarkedSource {
  // The compiler counts bytes.
  const bytes = Buffer.from(text)
  const opening: Insertion[] = []
  const closing: Insertion[] = []
  const range = (node: AstNode) => {
    const [start = 0, length = 0] = node.src.split(':').map(Number)
    // A statement's range may leave out its semicolon.
    const end = bytes[start + length] === 0x3b ? start + length + 1 : start + length
    return { start, end, expressionEnd: start + length }
  }

  const visit = (node: AstNode, statement: AstNode | null): void => {
    if (node.nodeType === 'IfStatement') {
      const yes = range(node.trueBody as AstNode)
      opening.push({ at: yes.start, text: `{\n${BRANCH_MARK}\n` })
      const no = node.falseBody as AstNode | null
      if (no) {
        closing.push({ at: yes.end, text: '\n}' })
        opening.push({ at: range(no).start, text: `{\n${BRANCH_MARK}\n` })
        closing.push({ at: range(no).end, text: '\n}' })
      } else {
        closing.push({ at: yes.end, text: `\n} else {\n${BRANCH_MARK}\n}\n` })
      }
    }
    if (node.nodeType === 'Conditional' && statement) {
      const condition = range(node.condition as AstNode)
      const written = bytes.subarray(condition.start, condition.expressionEnd).toString()
      // None of our conditions has an effect, so evaluating one twice changes nothing.
      opening.push({
        at: range(statement).start,
        text: `if (${written}) {\n${BRANCH_MARK}\n} else {\n${BRANCH_MARK}\n}\n`,
      })
    }
    for (const child of childrenOf(node)) visit(child, isStatement(child) ? child : statement)
  }
  if (ast) visit(ast, null)

  // Nodes were found from outside to inside: of several at one place the inner closes first and the outer opens first.
  const inOrder = [...closing.reverse(), ...opening].sort((one, other) => one.at - other.at)
  const parts: string[] = []
  const originalLines = [1]
  let original = 1
  let copied = 0
  const copyUntil = (end: number) => {
    const part = bytes.subarray(copied, end).toString()
    for (let line = part.indexOf('\n'); line !== -1; line = part.indexOf('\n', line + 1)) originalLines.push(++original)
    parts.push(part)
    copied = end
  }
  for (const { at, text: inserted } of inOrder) {
    copyUntil(at)
    parts.push(inserted)
    for (const character of inserted) if (character === '\n') originalLines.push(original)
  }
  copyUntil(bytes.length)
  return { text: parts.join(''), originalLines }
}

interface Insertion {
  at: number
  text: string
}

const isStatement = (node: AstNode): boolean =>
  ['ExpressionStatement', 'VariableDeclarationStatement', 'Return', 'RevertStatement', 'EmitStatement'].includes(
    node.nodeType,
  )

function childrenOf(node: AstNode): AstNode[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is AstNode => typeof value === 'object' && value !== null && 'nodeType' in value)
}
