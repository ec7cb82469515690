import { BigDecimal } from '../values/BigDecimal.ts'
import type {
  AggregateExpression,
  ArithmeticOperator,
  ComparisonOperator,
  ExpressionFunction,
} from './AggregateExpression.ts'

const TOKEN = /\s*(?:(\d+(?:\.\d*)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]*)|"([^"]+)"|(<>|!=|<=|>=|[-+*/%^=<>(),]))/y
const FUNCTIONS: ReadonlyMap<string, { name: ExpressionFunction; least: number; most: number }> = new Map([
  ['abs', { name: 'abs', least: 1, most: 1 }],
  ['ceil', { name: 'ceil', least: 1, most: 1 }],
  ['ceiling', { name: 'ceil', least: 1, most: 1 }],
  ['floor', { name: 'floor', least: 1, most: 1 }],
  ['sign', { name: 'sign', least: 1, most: 1 }],
  ['mod', { name: 'mod', least: 2, most: 2 }],
  ['greatest', { name: 'greatest', least: 1, most: Number.POSITIVE_INFINITY }],
  ['least', { name: 'least', least: 1, most: Number.POSITIVE_INFINITY }],
  ['coalesce', { name: 'coalesce', least: 1, most: Number.POSITIVE_INFINITY }],
  ['nullif', { name: 'nullif', least: 2, most: 2 }],
])
const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['=', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
])
const MAX_DEPTH = 64

interface Token {
  kind: 'number' | 'word' | 'name' | 'symbol' | 'end'
  text: string
}

/**
 * Parses the `arg` of an `@aggregate`, an SQL expression over fields. Division and powers are left out: PostgreSQL rounds
 * them in its own way.
 * @throws Error that says what is wrong or not supported
 */
export function parseAggregateExpression(source: string, isField: (name: string) => boolean): AggregateExpression {
  const parser = new ExpressionParser(tokensOf(source), isField)
  return parser.parse()
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const start = TOKEN.lastIndex
    const match = TOKEN.exec(source)
    if (!match) throw new Error(`cannot read "${source.slice(start)}"`)
    const [, number, word, name, symbol] = match
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else tokens.push({ kind: 'symbol', text: symbol ?? '' })
  }
  return tokens
}

/** One method a level of precedence, the loosest first. */
class ExpressionParser {
  readonly #tokens: Token[]
  readonly #isField: (name: string) => boolean
  #position = 0
  #depth = 0

  constructor(tokens: Token[], isField: (name: string) => boolean) {
    this.#tokens = tokens
    this.#isField = isField
  }

  parse(): AggregateExpression {
    const expression = this.#or()
    if (this.#peek().kind !== 'end') throw new Error(`unexpected "${this.#peek().text}"`)
    return expression
  }

  #or(): AggregateExpression {
    if (++this.#depth > MAX_DEPTH) throw new Error('the expression is nested too deeply')
    let left = this.#and()
    while (this.#takeWord('or')) left = { kind: 'or', left, right: this.#and() }
    this.#depth--
    return left
  }

  #and(): AggregateExpression {
    let left = this.#not()
    while (this.#takeWord('and')) left = { kind: 'and', left, right: this.#not() }
    return left
  }

  #not(): AggregateExpression {
    return this.#takeWord('not') ? { kind: 'not', operand: this.#not() } : this.#comparison()
  }

  #comparison(): AggregateExpression {
    const left = this.#sum()
    if (this.#takeWord('is')) {
      const kind = this.#takeWord('not') ? 'isNotNull' : 'isNull'
      this.#expectWord('null')
      return { kind, operand: left }
    }
    const operator = this.#peek().kind === 'symbol' ? COMPARISONS.get(this.#peek().text) : undefined
    if (!operator) return left
    this.#position++
    return { kind: 'comparison', operator, left, right: this.#sum() }
  }

  #sum(): AggregateExpression {
    return this.#arithmetic(['+', '-'], () => this.#product())
  }

  #product(): AggregateExpression {
    return this.#arithmetic(['*', '%'], () => this.#unary())
  }

  #arithmetic(operators: readonly ArithmeticOperator[], operand: () => AggregateExpression): AggregateExpression {
    let left = operand()
    for (;;) {
      const operator = operators.find((candidate) => this.#take(candidate))
      if (!operator) break
      left = { kind: 'arithmetic', operator, left, right: operand() }
    }
    for (const unsupported of ['/', '^'])
      if (this.#take(unsupported)) throw new Error(`the operator ${unsupported} is not supported`)
    return left
  }

  #unary(): AggregateExpression {
    if (this.#take('-')) return { kind: 'negate', operand: this.#unary() }
    if (this.#take('+')) return this.#unary()
    return this.#primary()
  }

  #primary(): AggregateExpression {
    if (this.#take('(')) {
      const inner = this.#or()
      this.#expect(')')
      return inner
    }
    const token = this.#peek()
    this.#position++
    if (token.kind === 'number') return { kind: 'number', value: BigDecimal.parse(token.text) }
    if (token.kind === 'name') return this.#field(token.text)
    if (token.kind !== 'word')
      throw new Error(token.kind === 'end' ? 'it ends too early' : `unexpected "${token.text}"`)
    if (token.text.toLowerCase() === 'case') return this.#case()
    if (token.text.toLowerCase() === 'null') return { kind: 'null' }
    return this.#peek().text === '(' ? this.#call(token.text) : this.#field(token.text)
  }

  #field(name: string): AggregateExpression {
    if (!this.#isField(name)) throw new Error(`there is no field "${name}"`)
    return { kind: 'field', name }
  }

  #call(name: string): AggregateExpression {
    const fn = FUNCTIONS.get(name.toLowerCase())
    if (!fn) throw new Error(`the function ${name} is not supported`)
    this.#expect('(')
    const parameters = [this.#or()]
    while (this.#take(',')) parameters.push(this.#or())
    this.#expect(')')
    if (parameters.length < fn.least || parameters.length > fn.most)
      throw new Error(`${name} has the wrong number of arguments`)
    return { kind: 'call', name: fn.name, parameters }
  }

  #case(): AggregateExpression {
    const operand = this.#isWord('when') ? null : this.#or()
    const branches: { condition: AggregateExpression; result: AggregateExpression }[] = []
    while (this.#takeWord('when')) {
      const tested = this.#or()
      this.#expectWord('then')
      const condition: AggregateExpression = operand
        ? { kind: 'comparison', operator: '=', left: operand, right: tested }
        : tested
      branches.push({ condition, result: this.#or() })
    }
    const otherwise: AggregateExpression = this.#takeWord('else') ? this.#or() : { kind: 'null' }
    this.#expectWord('end')
    return { kind: 'case', branches, otherwise }
  }

  #peek(): Token {
    return this.#tokens[this.#position] ?? { kind: 'end', text: '' }
  }

  #take(symbol: string): boolean {
    const { kind, text } = this.#peek()
    if (kind !== 'symbol' || text !== symbol) return false
    this.#position++
    return true
  }

  #isWord(word: string): boolean {
    const { kind, text } = this.#peek()
    return kind === 'word' && text.toLowerCase() === word
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false
    this.#position++
    return true
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw new Error(`"${symbol}" is missing`)
  }

  #expectWord(word: string): void {
    if (!this.#takeWord(word)) throw new Error(`"${word}" is missing`)
  }
}
