import type { BigDecimal } from '../values/BigDecimal.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '%'
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type ExpressionFunction =
  | 'abs'
  | 'ceil'
  | 'floor'
  | 'sign'
  | 'mod'
  | 'greatest'
  | 'least'
  | 'coalesce'
  | 'nullif'

/** What an aggregate is computed over: an SQL expression on a point of its timeseries. */
export type AggregateExpression =
  | { kind: 'field'; name: string }
  | { kind: 'number'; value: BigDecimal }
  | { kind: 'null' }
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: AggregateExpression; right: AggregateExpression }
  | { kind: 'comparison'; operator: ComparisonOperator; left: AggregateExpression; right: AggregateExpression }
  | { kind: 'and' | 'or'; left: AggregateExpression; right: AggregateExpression }
  | { kind: 'negate' | 'not' | 'isNull' | 'isNotNull'; operand: AggregateExpression }
  | { kind: 'call'; name: ExpressionFunction; parameters: AggregateExpression[] }
  | {
      kind: 'case'
      branches: { condition: AggregateExpression; result: AggregateExpression }[]
      otherwise: AggregateExpression
    }
