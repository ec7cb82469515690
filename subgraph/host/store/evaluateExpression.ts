import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AggregateExpression, ComparisonOperator, ExpressionFunction } from '../schema/AggregateExpression.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { NamedValues, StoreValue } from '../values/StoreValue.ts'

/** Value of an aggregate's expression at a point: exact, and null for whatever is unknown, as in SQL. */
export function evaluateExpression(expression: AggregateExpression, point: NamedValues): StoreValue {
  switch (expression.kind) {
    case 'field':
      return point.get(expression.name) ?? null
    case 'number':
      return expression.value
    case 'null':
      return null
    case 'arithmetic': {
      const left = number(evaluateExpression(expression.left, point))
      const right = number(evaluateExpression(expression.right, point))
      return left && right ? calculate(expression.operator, left, right) : null
    }
    case 'comparison': {
      const left = number(evaluateExpression(expression.left, point))
      const right = number(evaluateExpression(expression.right, point))
      return left && right ? holds(expression.operator, compare(left, right)) : null
    }
    case 'and':
    case 'or': {
      // One side may decide alone, also beside an unknown one.
      const decisive = expression.kind === 'or'
      const left = truth(evaluateExpression(expression.left, point))
      const right = truth(evaluateExpression(expression.right, point))
      if (left === decisive || right === decisive) return decisive
      return left === null || right === null ? null : !decisive
    }
    case 'not': {
      const operand = truth(evaluateExpression(expression.operand, point))
      return operand === null ? null : !operand
    }
    case 'negate':
      return number(evaluateExpression(expression.operand, point))?.negated() ?? null
    case 'isNull':
      return evaluateExpression(expression.operand, point) === null
    case 'isNotNull':
      return evaluateExpression(expression.operand, point) !== null
    case 'call':
      return call(
        expression.name,
        expression.parameters.map((parameter) => number(evaluateExpression(parameter, point))),
      )
    case 'case': {
      const branch = expression.branches.find(({ condition }) => truth(evaluateExpression(condition, point)) === true)
      return evaluateExpression(branch?.result ?? expression.otherwise, point)
    }
  }
}

function calculate(operator: '+' | '-' | '*' | '%', left: BigDecimal, right: BigDecimal): BigDecimal {
  switch (operator) {
    case '+':
      return left.plusExact(right)
    case '-':
      return left.plusExact(right.negated())
    case '*':
      return left.timesExact(right)
    case '%':
      return remainder(left, right)
  }
}

/** With the sign of the dividend. */
function remainder(left: BigDecimal, right: BigDecimal): BigDecimal {
  if (right.digits === 0n) throw new DeterministicError('division by zero in an aggregate')
  const exponent = Math.min(left.exponent, right.exponent)
  const scaled = (value: BigDecimal) => value.digits * 10n ** BigInt(value.exponent - exponent)
  return BigDecimal.exact(scaled(left) % scaled(right), exponent)
}

function call(name: ExpressionFunction, parameters: (BigDecimal | null)[]): BigDecimal | null {
  const [first = null, second = null] = parameters
  const known = parameters.filter((parameter) => parameter !== null)
  switch (name) {
    case 'greatest':
      return known.reduce<BigDecimal | null>((most, next) => (most && compare(most, next) >= 0 ? most : next), null)
    case 'least':
      return known.reduce<BigDecimal | null>((least, next) => (least && compare(least, next) <= 0 ? least : next), null)
    case 'coalesce':
      return known[0] ?? null
    case 'nullif':
      return first && second && compare(first, second) === 0 ? null : first
    case 'mod':
      return first && second ? remainder(first, second) : null
    case 'abs':
      return first && first.digits < 0n ? first.negated() : first
    case 'sign':
      return first && BigDecimal.exact(BigInt(compare(first, BigDecimal.zero)), 0)
    case 'floor':
      return first && floor(first)
    case 'ceil':
      return first && floor(first.negated()).negated()
  }
}

function floor(value: BigDecimal): BigDecimal {
  const truncated = value.truncated()
  return value.digits < 0n && !truncated.equals(value) ? truncated.plusExact(BigDecimal.exact(-1n, 0)) : truncated
}

function compare(left: BigDecimal, right: BigDecimal): number {
  const { digits } = left.plusExact(right.negated())
  return digits < 0n ? -1 : digits > 0n ? 1 : 0
}

function holds(operator: ComparisonOperator, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function number(value: StoreValue): BigDecimal | null {
  if (value === null || value instanceof BigDecimal) return value
  if (typeof value === 'bigint') return BigDecimal.exact(value, 0)
  if (typeof value === 'number') return BigDecimal.exact(BigInt(value), 0)
  if (value instanceof Int8) return BigDecimal.exact(value.value, 0)
  throw new DeterministicError('an aggregate needs a number')
}

function truth(value: StoreValue): boolean | null {
  if (value === null || typeof value === 'boolean') return value
  throw new DeterministicError('an aggregate needs a condition')
}
